import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleVerificationEvent } from '../fixtures/sample-events.js';
import { deepFrozen, outcomeOf } from '../fixtures/transition-walk.js';
import {
  newVerification,
  reduceVerification,
  type VerificationEvent,
  type VerificationEventType,
  type VerificationState,
  verificationTransitions,
} from './index.js';

const types = [...new Set(Object.values(verificationTransitions).flatMap(Object.keys))] as [
  VerificationEventType,
  ...VerificationEventType[],
];

const codes = [
  'verification/illegal-event',
  'verification/locked',
  'verification/own-case',
  'verification/reason-missing',
  'sign-in/step-up-required',
  'request/conflict',
];

/** One time in ten. */
function mostlyNot<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

/**
 * What happens, and how: mostly a step that the table has, so that the lives get somewhere, now and then any event at all.
 * `pick` chooses among the steps of the state that it meets.
 */
const anyMove = fc.record({
  pick: fc.nat(1_000),
  any: mostlyNot(fc.constantFrom(...types)),
  id: fc.integer({ min: 0, max: 200 }),
  hours: fc.integer({ min: 0, max: 9 }),
  byApplicant: fc.boolean(),
  provedSecondsAgo: fc.constantFrom(0, 60, 60, 300, 301, -1),
  reason: fc.constantFrom('ลายมือชื่อไม่ครบ', ' '),
  expects: mostlyNot(fc.integer({ min: 0, max: 20 })),
});
type Move = typeof anyMove extends fc.Arbitrary<infer T> ? T : never;

/** Wrong cards come often: otherwise nobody is ever locked. */
function typeFor(state: VerificationState, { pick, any }: Move): VerificationEventType {
  if (any) return any;
  const steps = Object.keys(verificationTransitions[state.status]) as VerificationEventType[];
  if (pick % 3 > 0 && state.status === 'checking') return 'refuse-card';
  if (pick % 3 > 0 && state.status === 'requires-identity') return 'submit-card';
  return steps[pick % steps.length] ?? types[pick % types.length] ?? 'redact';
}

function eventFor(state: VerificationState, move: Move, at: number): VerificationEvent {
  const type = typeFor(state, move);
  const isDecision = type === 'approve' || type === 'reject';
  return {
    ...sampleVerificationEvent(type, `id-${move.id}`),
    at: new Date(at).toISOString(),
    ...(move.expects === undefined ? {} : { expects: move.expects }),
    ...(isDecision && {
      by: move.byApplicant ? 'somying' : 'prapat',
      applicant: 'somying',
      steppedUpAt: new Date(at - 1000 * move.provedSecondsAgo).toISOString(),
    }),
    ...(type === 'reject' && { reason: move.reason }),
  } as VerificationEvent;
}

const isLocked = (state: VerificationState, at: string) =>
  state.lockedUntil !== undefined && Date.parse(at) < Date.parse(state.lockedUntil);

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

function checkRefusal(state: VerificationState, event: VerificationEvent, code: unknown): void {
  demand(codes.includes(String(code)), `an unknown code: ${code}`);
  demand(!state.applied.includes(event.id), 'a repeat was refused');
  const isSubmission = event.type === 'submit-card' || event.type === 'submit-card-without-laser';
  if (code === 'verification/locked')
    demand(isSubmission && isLocked(state, event.at), 'a lock without a lock');
}

function checkStep(state: VerificationState, event: VerificationEvent, next: VerificationState): void {
  if (state.applied.includes(event.id)) {
    demand(next === state, 'a repeat changed the state');
    return;
  }
  demand(next.status === verificationTransitions[state.status][event.type], 'not a step of the table');
  demand(next.version === state.version + 1 && next.version === next.applied.length, 'miscounted');
  demand(event.expects === undefined || event.expects === state.version, 'a conflict was not seen');
  if (event.type === 'submit-card') demand(!isLocked(state, event.at), 'the lock did not hold');
  if (next.status === 'checking' && event.type !== 'retry') demand(next.tries < 5, 'a sixth guess');
  demand((next.retryAt !== undefined) === (next.status === 'retrying'), 'a retry out of place');
  checkApproval(next, event);
}

function checkApproval(next: VerificationState, event: VerificationEvent): void {
  if (next.status !== 'approved') return;
  demand(event.type === 'confirm' || event.type === 'approve', `approved by ${event.type}`);
  demand(next.decision?.by === event.by && next.tries === 0, 'a decision of nobody');
  if (event.type !== 'approve') return;
  demand(event.by !== event.applicant, 'approved by the applicant');
  const age = Date.parse(event.at) - Date.parse(event.steppedUpAt);
  demand(age >= 0 && age <= 300_000, 'approved without a fresh proof');
}

it('keeps its word in 20,000 random cases, and survives JSON at every end', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(anyMove, { minLength: 8, maxLength: 30 }), (moves) => {
      let state = newVerification;
      let at = Date.parse('2026-11-24T08:29:00+07:00');
      for (const move of moves) {
        at += move.hours * 3_600_000;
        const event = eventFor(state, move, at);
        const outcome = outcomeOf(() => reduceVerification(state, event));
        if ('value' in outcome) checkStep(state, event, outcome.value);
        else checkRefusal(state, event, outcome.code);
        const met = 'value' in outcome ? outcome.value.status : String(outcome.code);
        seen.set(met, (seen.get(met) ?? 0) + 1);
        if ('value' in outcome) state = deepFrozen(outcome.value);
      }
      expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
    }),
    { numRuns: 20_000 },
  );
  // All that can happen did happen, or the runs would prove little.
  for (const met of [...Object.keys(verificationTransitions), ...codes]) {
    if (met !== 'unopened') expect(seen.get(met), met).toBeGreaterThan(50);
  }
}, 120_000);
