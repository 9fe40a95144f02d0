import { errorText, MocError } from '@moc-sdk/core';
import { describe, expect, it } from 'vitest';
import { sampleVerificationEvent } from '../fixtures/sample-events.js';
import { deepFrozen, everyStep, outcomeOf, pathTo } from '../fixtures/transition-walk.js';
import {
  isOpen,
  newVerification,
  openStatuses,
  priorTries,
  reduceVerification,
  type VerificationEvent,
  type VerificationEventType,
  type VerificationState,
  verificationTransitions,
} from './index.js';

type EventOf<Type extends VerificationEventType> = Extract<VerificationEvent, { type: Type }>;

function sample<Type extends VerificationEventType>(type: Type, id = 'new'): EventOf<Type> {
  return sampleVerificationEvent(type, id) as EventOf<Type>;
}

function after(types: readonly VerificationEventType[], from = newVerification): VerificationState {
  return types.reduce(
    (state, type) => deepFrozen(reduceVerification(state, sample(type, `e${state.version}`))),
    from,
  );
}

const reach = (status: string) =>
  after(pathTo(verificationTransitions, 'unopened', status) as VerificationEventType[]);
const steps = everyStep(verificationTransitions) as {
  place: string;
  event: VerificationEventType;
  next: string | undefined;
}[];

describe('a case takes exactly the steps of the table', () => {
  it.each(steps.filter(({ next }) => next !== undefined))('$place: $event leads to $next', (step) => {
    const from = reach(step.place);
    expect(reduceVerification(from, sample(step.event))).toMatchObject({
      status: step.next,
      version: from.version + 1,
      applied: [...from.applied, 'new'],
    });
  });

  it.each(steps.filter(({ next }) => next === undefined))('$place: $event is refused', ({ place, event }) => {
    const from = reach(place);
    const before = structuredClone(from);
    expect(outcomeOf(() => reduceVerification(from, sample(event)))).toEqual({
      code: 'verification/illegal-event',
      details: { event, state: place },
    });
    expect(from).toStrictEqual(before);
  });

  it('reaches every status', () => {
    expect(steps.length).toBe(11 * 15);
    for (const status of Object.keys(verificationTransitions)) expect(reach(status).status).toBe(status);
  });

  it('does an event once, and tells of a conflict before anything else', () => {
    const once = after(['start']);
    expect(reduceVerification(once, sample('start', 'e0'))).toBe(once);
    expect(outcomeOf(() => reduceVerification(once, { ...sample('approve'), expects: 3 }))).toEqual({
      code: 'request/conflict',
      details: { expects: 3, version: 1 },
    });
  });

  it('is open exactly where it can be canceled', () => {
    for (const [status, steps] of Object.entries(verificationTransitions)) {
      expect(isOpen(status as VerificationState['status'])).toBe('cancel' in steps);
    }
    expect(openStatuses).toHaveLength(5);
  });
});

describe('the lock', () => {
  const wrong = ['submit-card', 'refuse-card'] as const;
  const fourWrong = after(['start', ...wrong, ...wrong, ...wrong, ...wrong]);
  const locked = after(wrong, fourWrong);
  const later = (time: string) => ({ ...sample('submit-card'), at: time });

  it('falls at the fifth wrong try, for 24 hours', () => {
    expect(fourWrong).toMatchObject({ tries: 4, status: 'requires-identity' });
    expect(fourWrong).not.toHaveProperty('lockedUntil');
    expect(locked).toMatchObject({ tries: 5, lockedUntil: '2026-12-02T10:00:00+07:00' });
  });

  it('says until when, in the calendar of whoever reads it', () => {
    const { details } = outcomeOf(() => reduceVerification(locked, sample('submit-card'))) as {
      details: Record<string, string>;
    };
    expect(details).toEqual({
      until: '2026-12-02T10:00:00+07:00',
      untilTh: 'วันที่ 2 ธันวาคม 2569 เวลา 10:00 น.',
      untilEn: '10:00 on 2 December 2026 (Bangkok time)',
    });
    const error = new MocError('verification/locked', { details });
    expect(errorText(error, 'th')).toMatch(/กรุณาลองใหม่หลัง วันที่ 2 ธันวาคม 2569 เวลา 10:00 น\.$/);
    expect(errorText(error, 'en')).toMatch(/after 10:00 on 2 December 2026 \(Bangkok time\)\.$/);
  });

  it('rounds the minute up, so that nobody comes too early', () => {
    const state = { ...fourWrong, lockedUntil: '2026-12-31T16:59:30Z' };
    expect(outcomeOf(() => reduceVerification(state, sample('submit-card')))).toMatchObject({
      details: { untilTh: 'วันที่ 1 มกราคม 2570 เวลา 00:00 น.' },
    });
  });

  it('holds for a card without a laser code too, and to the last second', () => {
    expect(outcomeOf(() => reduceVerification(locked, sample('submit-card-without-laser')))).toMatchObject({
      code: 'verification/locked',
    });
    expect(() => reduceVerification(locked, later('2026-12-02T09:59:59+07:00'))).toThrow();
    const tried = reduceVerification(locked, later('2026-12-02T03:00:00Z'));
    expect(tried).toMatchObject({ status: 'checking', tries: 0 });
    expect(tried).not.toHaveProperty('lockedUntil');
  });

  it('is carried into the next case, and so are fewer wrong tries', () => {
    const carried = priorTries(after(['cancel'], locked));
    const again = reduceVerification(newVerification, { ...sample('start'), carried });
    expect(outcomeOf(() => reduceVerification(again, sample('submit-card', '2')))).toMatchObject({
      code: 'verification/locked',
    });
    const fifth = reduceVerification(newVerification, { ...sample('start'), carried: { tries: 4 } });
    expect(after(wrong, fifth)).toHaveProperty('lockedUntil');
    const inTime = { ...sample('start'), at: '2026-12-02T10:00:00+07:00', carried };
    expect(priorTries(reduceVerification(newVerification, inTime))).toEqual({ tries: 0 });
  });

  it('cannot be put off with a right card that needs a document', () => {
    expect(after(['submit-card', 'ask-document', 'cancel'], fourWrong)).toMatchObject({ tries: 4 });
    expect(after(['submit-card', 'confirm'], fourWrong)).toMatchObject({ tries: 0 });
  });

  it('is data', () => {
    const rules = { maxTries: 1, lockHours: 1 };
    const first = reduceVerification(after(['start', 'submit-card']), sample('refuse-card'), rules);
    expect(first.lockedUntil).toBe('2026-12-01T11:00:00+07:00');
  });
});

describe('a decision', () => {
  const pending = reach('pending-review');
  const decide = (change: object, type: 'approve' | 'reject' = 'approve') =>
    outcomeOf(() => reduceVerification(pending, { ...sample(type), ...change } as VerificationEvent));

  it('is never one’s own', () => {
    for (const type of ['approve', 'reject'] as const) {
      expect(decide({ applicant: 'prapat' }, type)).toMatchObject({ code: 'verification/own-case' });
    }
  });

  it.each([
    ['five minutes and a second ago', '2026-12-01T09:54:59+07:00'],
    ['in the future', '2026-12-01T10:00:01+07:00'],
    ['at no readable time', 'yesterday'],
  ])('is refused to a reviewer who proved who they are %s', (_, steppedUpAt) => {
    for (const type of ['approve', 'reject'] as const) {
      expect(decide({ steppedUpAt }, type)).toMatchObject({ code: 'sign-in/step-up-required' });
    }
  });

  it('is taken five minutes after the proof, and the age is data', () => {
    expect(decide({ steppedUpAt: '2026-12-01T09:55:00+07:00' })).toHaveProperty('value.status', 'approved');
    const event = { ...sample('approve'), steppedUpAt: '2026-12-01T09:55:00+07:00' };
    expect(() => reduceVerification(pending, event, { reviewMaxAge: 60 })).toThrow(
      expect.objectContaining({ code: 'sign-in/step-up-required' }),
    );
  });

  it.each(['', '  \n', '...', '\u200b\u200b', '-'])('needs a reason that says something: %j', (reason) => {
    expect(decide({ reason }, 'reject')).toMatchObject({ code: 'verification/reason-missing' });
  });

  it('leaves the reason for the person and asks for another document', () => {
    const rejected = after(['reject'], pending);
    expect(rejected).toMatchObject({
      status: 'requires-document',
      rejection: { by: 'prapat', reason: 'เอกสารไม่มีลายมือชื่อผู้บังคับบัญชา' },
    });
    expect(rejected).not.toHaveProperty('document');
    const approved = after(['attach-document', 'approve'], rejected);
    expect(approved.decision).toEqual({ at: '2026-12-01T10:00:00+07:00', by: 'prapat', basis: 'manual' });
    expect(approved).not.toHaveProperty('rejection');
  });
});

describe('a case keeps', () => {
  it('what the newest check found, how often a source was down, and when it is asked again', () => {
    const waiting = after(['start', 'submit-card', 'find-source-down', 'retry', 'find-source-down']);
    expect(waiting).toMatchObject({ downtimes: 2, retryAt: '2026-12-01T10:00:30+07:00' });
    const confirmed = after(['retry', 'confirm'], waiting);
    expect(confirmed).toMatchObject({ downtimes: 0, because: [{ code: 'active', source: 'AD' }] });
    expect(confirmed).not.toHaveProperty('retryAt');
    expect(after(['cancel'], waiting)).not.toHaveProperty('retryAt');
  });

  it('nothing of the person once it is redacted', () => {
    const rejected = after(['reject', 'cancel', 'redact'], reach('pending-review'));
    expect(rejected).toMatchObject({ status: 'redacted', because: [] });
    expect(rejected).not.toHaveProperty('document');
    expect(rejected).not.toHaveProperty('rejection');
    const revoked = after(['revoke', 'redact'], after(['approve'], reach('pending-review')));
    expect(revoked).toMatchObject({ because: [], decision: { basis: 'manual' } });
    expect(revoked).not.toHaveProperty('document');
  });
});
