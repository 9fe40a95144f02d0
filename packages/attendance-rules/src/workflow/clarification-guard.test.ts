import { MocError } from '@moc-sdk/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClarificationState,
  clarificationTransitions,
  newClarification,
  reduceClarification,
} from './clarification.js';
import type { ClarificationEvent } from './clarification-event.js';
import type { RequestContext } from './guard.js';
import { possibleClarificationEvents } from './possible-events.js';

const context: RequestContext = {
  author: 'somying',
  supervisor: 'chief',
  director: 'director',
  reviewers: ['reviewer', 'somying'],
  deputies: [{ person: 'deputy', actsFor: 'chief', from: '2022-12-05', to: '2022-12-09' }],
  deadline: '2022-12-21',
  lockedOn: '2023-01-11',
  month: '2022-12',
};
const at = '2022-12-07T09:00:00+07:00';
let ids = 0;
const event = (by: string, what: object, when = at) => {
  ids += 1;
  return { id: String(ids), at: when, by, ...what } as ClarificationEvent;
};
const submit = { type: 'submit' };
const approveBy = (way: string, more: object) => ({ type: 'approve', approval: { way, ...more } });
const scan = approveBy('self-attested-scan', { scan: { sha256: 'ab12', uploadedBy: 'somying' } });
const sign = (role: string) => ({ type: 'sign', role });

const take = (state: ClarificationState, given: ClarificationEvent) =>
  reduceClarification(state, given, { context });
const waiting = take(newClarification, event('somying', submit));
const refusalOf = (given: ClarificationEvent, state = waiting) => {
  try {
    take(state, given);
  } catch (error) {
    if (MocError.isInstance(error)) return error.details.reason ?? error.code;
  }
  return 'taken';
};

describe('who may do what', () => {
  it.each([
    ['others hand nothing in', 'chief', submit, newClarification, 'not-the-author'],
    ['others delete nothing', 'reviewer', { type: 'delete' }, waiting, 'not-the-author'],
    ['the author attaches the signed scan', 'somying', scan, waiting, 'taken'],
    ['nobody else does', 'chief', scan, waiting, 'not-the-author'],
    ['a reviewer decides', 'reviewer', approveBy('reviewer', { reviewer: 'reviewer' }), waiting, 'taken'],
    [
      'in their own name',
      'reviewer',
      approveBy('reviewer', { reviewer: 'other' }),
      waiting,
      'not-a-reviewer',
    ],
    [
      'not on their own request',
      'somying',
      approveBy('reviewer', { reviewer: 'somying' }),
      waiting,
      'own-request',
    ],
    [
      'who is no reviewer does not',
      'chief',
      approveBy('reviewer', { reviewer: 'chief' }),
      waiting,
      'not-a-reviewer',
    ],
    ['the supervisor rejects', 'chief', { type: 'reject', reason: 'x' }, waiting, 'taken'],
    ['the author does not reject', 'somying', { type: 'reject', reason: 'x' }, waiting, 'own-request'],
    ['nor does a stranger', 'stranger', { type: 'reject', reason: 'x' }, waiting, 'not-a-reviewer'],
    [
      'the director does not sign for the supervisor',
      'director',
      sign('supervisor'),
      waiting,
      'not-the-signatory',
    ],
    ['a deputy signs', 'deputy', sign('supervisor'), waiting, 'taken'],
    ['but not for others', 'deputy', sign('director'), waiting, 'not-the-signatory'],
  ])('%s', (_name, by, what, state, outcome) => {
    expect(refusalOf(event(by, what), state)).toBe(outcome);
  });

  it('a deputy acts only between the two dates', () => {
    expect(refusalOf(event('deputy', sign('supervisor'), '2022-12-10T00:00:00+07:00'))).toBe(
      'not-the-signatory',
    );
    expect(refusalOf(event('deputy', sign('supervisor'), '2022-12-09T16:59:59Z'))).toBe('taken');
  });
});

describe('a forged approval is refused', () => {
  const both = approveBy('signatures', { supervisor: 'chief', director: 'director' });

  it.each(['stranger', 'director', 'chief', 'somying'])('%s cannot say that two have signed', (by) => {
    expect(refusalOf(event(by, both))).not.toBe('taken');
  });

  it('a deputy of both signs for one of them', () => {
    const deputies = ['chief', 'director'].map((actsFor) => ({
      person: 'deputy',
      actsFor,
      from: '2022-12-05',
      to: '2022-12-09',
    }));
    const around = { context: { ...context, deputies } };
    const half = reduceClarification(waiting, event('deputy', sign('supervisor')), around);
    expect(() => reduceClarification(half, event('deputy', sign('director')), around)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ reason: 'already-signed' }) }),
    );
  });

  it.each(['constructor', 'toString', '__proto__'])('an event of the type %s is none', (type) => {
    expect(refusalOf(event('somying', { type }))).toBe('attendance/illegal-event');
  });

  it('an instant that is none is said to be so', () => {
    expect(refusalOf(event('somying', submit, 'soon'), newClarification)).toBe('attendance/invalid-input');
  });
});

describe('two signatures', () => {
  it('the supervisor’s, then the director’s, approve; who acted for whom is kept', () => {
    const half = take(waiting, event('deputy', sign('supervisor')));
    expect(half.status).toBe('awaiting-approval');
    const approved = take(half, event('director', sign('director')));
    expect(approved).toMatchObject({
      status: 'approved',
      approval: { way: 'signatures', supervisor: 'deputy', director: 'director' },
      signatures: [
        { role: 'supervisor', by: 'deputy', onBehalfOf: 'chief', at },
        { role: 'director', by: 'director', at },
      ],
    });
  });

  it('come in this order, each once', () => {
    expect(refusalOf(event('director', sign('director')))).toBe('not-in-order');
    const half = take(waiting, event('chief', sign('supervisor')));
    expect(refusalOf(event('chief', sign('supervisor')), half)).toBe('not-in-order');
  });

  it('are refused where the agency does not accept them', () => {
    const only = { context, acceptedWays: ['reviewer'] as const };
    expect(() => reduceClarification(waiting, event('chief', sign('supervisor')), only)).toThrow(
      /approve by signatures/,
    );
  });

  it('leave a rejection open', () => {
    const half = take(waiting, event('chief', sign('supervisor')));
    expect(take(half, event('director', { type: 'reject', reason: 'x' })).status).toBe('rejected');
  });
});

describe('time', () => {
  it.each([
    ['2022-12-21T16:59:59Z', 'taken'],
    ['2022-12-21T17:00:00Z', 'attendance/deadline-passed'],
    ['2023-01-11T00:00:00+07:00', 'attendance/month-locked'],
  ])('handed in at %s: %s', (when, outcome) => {
    expect(refusalOf(event('somying', submit, when), newClarification)).toBe(outcome);
  });

  it('what waits can be decided after the lock, but not deleted', () => {
    const late = '2023-02-01T09:00:00+07:00';
    expect(refusalOf(event('reviewer', approveBy('reviewer', { reviewer: 'reviewer' }), late))).toBe('taken');
    expect(refusalOf(event('somying', { type: 'delete' }, late))).toBe('attendance/month-locked');
  });
});

describe('what is possible', () => {
  const possible = (state: ClarificationState, by: string, when = at) =>
    possibleClarificationEvents(state, by, when, { context }).map((each) => Object.values(each).join(' '));

  it.each([
    ['somying', newClarification, ['submit', 'delete']],
    ['somying', waiting, ['approve self-attested-scan', 'delete']],
    ['reviewer', waiting, ['approve reviewer', 'reject']],
    ['chief', waiting, ['sign supervisor', 'reject']],
    ['deputy', waiting, ['sign supervisor', 'reject']],
    ['director', waiting, ['reject']],
    ['stranger', waiting, []],
  ])('for %s', (by, state, expected) => {
    expect(possible(state, by)).toEqual(expected);
  });

  it('is nothing once it is decided', () => {
    const approved = take(waiting, event('somying', scan));
    for (const by of ['somying', 'reviewer', 'chief', 'director']) expect(possible(approved, by)).toEqual([]);
  });
});

describe('whatever happens', () => {
  const people = fc.constantFrom('somying', 'chief', 'director', 'deputy', 'reviewer', 'stranger');
  const anyEvent = fc
    .tuple(
      people,
      fc.constantFrom(
        submit,
        scan,
        sign('supervisor'),
        sign('director'),
        { type: 'delete' },
        { type: 'reject', reason: 'x' },
        approveBy('reviewer', { reviewer: 'reviewer' }),
      ),
      fc.constantFrom(at, '2022-12-30T09:00:00+07:00', '2023-02-01T09:00:00+07:00'),
      fc.constantFrom('1', '2', '3', '4', '5', '6'),
    )
    .map(([by, what, when, id]) => ({ id, by, at: when, ...what }) as ClarificationEvent);

  it('each step is one of the table, a refused event changes nothing, a repeat neither', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        let state = newClarification;
        for (const given of events) {
          const before = structuredClone(state);
          try {
            const after = take(state, given);
            const isRepeat = state.applied.includes(given.id);
            const next = clarificationTransitions[state.status][given.type];
            expect(
              isRepeat || after.status === next || (given.type === 'sign' && after.status === 'approved'),
            ).toBe(true);
            expect(take(after, given)).toBe(after);
            state = after;
          } catch (error) {
            expect(MocError.isInstance(error)).toBe(true);
            expect(state).toEqual(before);
          }
        }
        const isApproved = state.status === 'approved';
        expect(state.approval !== undefined).toBe(isApproved);
      }),
      { numRuns: 5_000 },
    );
  });
});
