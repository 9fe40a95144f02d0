import { describe, expect, it } from 'vitest';
import { sampleAccountEvent } from '../fixtures/sample-events.js';
import { deepFrozen, everyStep, outcomeOf, pathTo } from '../fixtures/transition-walk.js';
import {
  type AccountEvent,
  type AccountEventType,
  type AccountStage,
  type AccountState,
  accountTransitions,
  isActive,
  isAlive,
  lastDayOf,
  newAccount,
  reduceAccount,
} from './index.js';

const sample = (type: string, id: string) => sampleAccountEvent(type as AccountEventType, id);

function after(types: readonly string[]): AccountState {
  return types.reduce(
    (state, type, i) => deepFrozen(reduceAccount(state, sample(type, `e${i}`))),
    newAccount,
  );
}

const reach = (stage: string) => after(pathTo(accountTransitions, 'unregistered', stage));
const steps = everyStep(accountTransitions);

describe('an account takes exactly the steps of the table', () => {
  const legal = steps.filter(({ next }) => next !== undefined);
  const illegal = steps.filter(({ next }) => next === undefined);

  it.each(legal)('$place: $event leads to $next', ({ place, event, next }) => {
    const from = reach(place);
    const to = reduceAccount(from, sample(event, 'new'));
    expect(to).toMatchObject({ stage: next, version: from.version + 1, applied: [...from.applied, 'new'] });
  });

  it.each(illegal)('$place: $event is refused and changes nothing', ({ place, event }) => {
    const from = reach(place);
    const before = structuredClone(from);
    expect(outcomeOf(() => reduceAccount(from, sample(event, 'new')))).toEqual({
      code: 'account/illegal-event',
      details: { event, state: place },
    });
    expect(from).toStrictEqual(before);
  });

  it('reaches every stage', () => {
    expect(steps.length).toBe(70);
    for (const stage of Object.keys(accountTransitions)) expect(reach(stage).stage).toBe(stage);
  });

  it('does not take the name of an inherited property for an event', () => {
    for (const type of ['toString', 'constructor', '__proto__']) {
      const event = { ...sample('register', '1'), type } as unknown as AccountEvent;
      expect(() => reduceAccount(newAccount, event)).toThrow(
        expect.objectContaining({ code: 'account/illegal-event' }),
      );
    }
  });
});

describe('the 60 days', () => {
  const registered = (at: string) =>
    reduceAccount(newAccount, { ...sample('register', '1'), at } as AccountEvent);

  it.each([
    ['2026-11-24T08:29:00+07:00', '2027-01-24T00:00:00+07:00', '2027-01-23'],
    ['2026-11-24T00:00:00+07:00', '2027-01-24T00:00:00+07:00', '2027-01-23'],
    ['2026-11-24T23:59:59+07:00', '2027-01-24T00:00:00+07:00', '2027-01-23'],
    ['2026-11-24T17:00:00Z', '2027-01-25T00:00:00+07:00', '2027-01-24'],
    ['2028-01-01T12:00:00+07:00', '2028-03-02T00:00:00+07:00', '2028-03-01'],
  ])('registered at %s it ends at %s', (at, expiresAt, lastDay) => {
    expect(registered(at).expiresAt).toBe(expiresAt);
    expect(lastDayOf(registered(at))).toBe(lastDay);
  });

  it('are data', () => {
    const event = sample('register', '1');
    expect(lastDayOf(reduceAccount(newAccount, event, { temporaryDays: 1 }))).toBe('2026-11-25');
  });

  it('end the account not a second before their end, and then nothing else is possible', () => {
    const account = registered('2026-11-24T08:29:00+07:00');
    const at = (time: string, type: string) => ({ ...sample(type, '2'), at: time }) as AccountEvent;
    const tooEarly = at('2027-01-23T23:59:59+07:00', 'expire');
    expect(outcomeOf(() => reduceAccount(account, tooEarly))).toEqual({
      code: 'account/illegal-event',
      details: { event: 'expire', state: 'temporary' },
    });
    expect(reduceAccount(account, at('2027-01-23T17:00:00Z', 'expire')).stage).toBe('expired');
    const tooLate = at('2027-01-24T00:00:00+07:00', 'recognise-personnel');
    expect(outcomeOf(() => reduceAccount(account, tooLate))).toEqual({
      code: 'account/illegal-event',
      details: { event: 'recognise-personnel', state: 'expired' },
    });
  });

  it('of an account from elsewhere are its provider’s; without an end it never expires', () => {
    const adopt = { ...sample('adopt-temporary', '1'), expiresAt: '2026-12-31T17:00:00Z' } as AccountEvent;
    expect(lastDayOf(reduceAccount(newAccount, adopt))).toBe('2026-12-31');
    const { expiresAt: _, ...endless } = adopt as Extract<AccountEvent, { type: 'adopt-temporary' }>;
    const account = reduceAccount(newAccount, endless);
    expect(lastDayOf(account)).toBeUndefined();
    expect(() => reduceAccount(account, sample('expire', '2'))).toThrow();
  });
});

describe('an event', () => {
  it('counts once, whatever version its repeat expects', () => {
    const once = reduceAccount(newAccount, { ...sample('register', '1'), expects: 0 });
    expect(reduceAccount(once, { ...sample('register', '1'), expects: 0 })).toBe(once);
    expect(reduceAccount(once, sample('redact', '1'))).toBe(once);
  });

  it('that expects another version is a conflict, also when it would be illegal', () => {
    const account = reach('temporary');
    for (const type of ['choose', 'redact']) {
      expect(outcomeOf(() => reduceAccount(account, { ...sample(type, '9'), expects: 7 }))).toEqual({
        code: 'request/conflict',
        details: { expects: 7, version: 1 },
      });
    }
  });
});

describe('an account keeps', () => {
  it('the consent and the last choice, and loses its end once it is permanent', () => {
    const account = after(['register', 'choose', 'confirm-identity']);
    expect(account).toMatchObject({
      stage: 'permanent',
      choice: 'permanent',
      consent: { version: '2026-11' },
    });
    expect(account).not.toHaveProperty('expiresAt');
  });

  it('the badge only as long as it is ministry personnel', () => {
    const badge = { at: '2026-12-01T10:00:00+07:00', basis: 'automatic', caseId: 'case-1' };
    expect(after(['register', 'recognise-personnel']).recognised).toEqual(badge);
    const revoked = after(['register', 'recognise-personnel', 'revoke']);
    expect(revoked).not.toHaveProperty('recognised');
    expect(revoked.ended).toEqual({ at: '2026-12-01T10:00:00+07:00', reason: 'พ้นจากราชการ' });
    expect(reduceAccount(revoked, sample('reinstate', '9'))).not.toHaveProperty('ended');
  });

  it('no free text once it is redacted, but when it ended', () => {
    const redacted = after(['register', 'recognise-personnel', 'revoke', 'redact']);
    expect(redacted.ended).toEqual({ at: '2026-12-01T10:00:00+07:00' });
    expect(JSON.stringify(redacted)).not.toContain('พ้นจาก');
  });
});

it('a revoked account holds on to its address but cannot be used', () => {
  const stages = Object.keys(accountTransitions) as AccountStage[];
  expect(stages.filter(isActive)).toEqual(['temporary', 'permanent', 'ministry-personnel']);
  expect(stages.filter(isAlive)).toEqual(['temporary', 'permanent', 'ministry-personnel', 'revoked']);
});
