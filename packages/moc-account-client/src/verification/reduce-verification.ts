import { counted, legalStep } from '../account/legal-step.js';
import { countingTries, oneMoreTry, refuseWhileLocked } from './lock.js';
import { refuseDecision } from './review-guard.js';
import { type VerificationEventType, verificationTransitions } from './transitions.js';
import { defaultVerificationRules, type VerificationRules } from './verification-rules.js';
import type { VerificationEvent, VerificationState } from './verification-state.js';

/** A case that nobody has opened. */
export const newVerification: VerificationState = {
  status: 'unopened',
  version: 0,
  applied: [],
  because: [],
  tries: 0,
  downtimes: 0,
};

/**
 * The state after an event. Pure; an event whose id was applied before gives back the same state. Whatever is refused
 * leaves the state as it was.
 *
 * @param rules what differs from {@link defaultVerificationRules}
 * @throws MocError `request/conflict` (the event expects another version), `verification/illegal-event` (the table has no
 * such step), `verification/locked`, `verification/own-case`, `sign-in/step-up-required`, `verification/reason-missing`
 *
 * @example
 * ```ts
 * const stamp = { at, by: 'somying' };
 * const opened = reduceVerification(newVerification, { ...stamp, id: '01', type: 'start', way: 'ministry-personnel' });
 * const checking = reduceVerification(opened, { ...stamp, id: '02', type: 'submit-card', expects: opened.version });
 * checking.status; // 'checking'
 * ```
 */
export function reduceVerification(
  state: VerificationState,
  event: VerificationEvent,
  rules: Partial<VerificationRules> = {},
): VerificationState {
  const all = { ...defaultVerificationRules, ...rules };
  const status = legalStep({
    table: verificationTransitions,
    place: state.status,
    state,
    event,
    illegal: 'verification/illegal-event',
  });
  if (status === undefined) return state;
  if (event.type === 'submit-card' || event.type === 'submit-card-without-laser') {
    refuseWhileLocked(state, event.at);
  }
  if (event.type === 'approve' || event.type === 'reject') refuseDecision(event, all);
  return changes[event.type]({ ...state, status, ...counted(state, event) }, event as never, all);
}

type Change<Type extends VerificationEventType> = (
  state: VerificationState,
  event: Extract<VerificationEvent, { type: Type }>,
  rules: VerificationRules,
) => VerificationState;

/** What each event changes beside the status. */
const changes: { readonly [Type in VerificationEventType]: Change<Type> } = {
  start: (state, { at, way, carried }) => ({
    ...state,
    way,
    ...(carried ? countingTries(carried, at) : {}),
  }),
  'submit-card': (state, { at }) => ({ ...withTries(state, countingTries(state, at)), because: [] }),
  'submit-card-without-laser': (state, { at, because }) => ({
    ...withTries(state, countingTries(state, at)),
    because,
  }),
  'refuse-card': (state, { at, because }, rules) => ({
    ...withTries(state, oneMoreTry(state, at, rules)),
    because,
    downtimes: 0,
  }),
  'find-source-down': (state, { because, retryAt }) => ({
    ...state,
    because,
    retryAt,
    downtimes: state.downtimes + 1,
  }),
  retry: withoutRetry,
  confirm: (state, { at, by, because }) => ({
    ...decided(state),
    because,
    downtimes: 0,
    decision: { at, by, basis: 'automatic' },
  }),
  /**
   * The tries stay: only an approved case ends them. Otherwise a guesser could reset the count with a card of their own
   * between two guesses.
   */
  'ask-document': (state, { because }) => ({ ...state, because, downtimes: 0 }),
  'attach-document': (state, { at, file }) => ({ ...state, document: { file, attachedAt: at } }),
  approve: (state, { at, by }) => ({ ...decided(state), decision: { at, by, basis: 'manual' } }),
  reject: ({ document: _, ...state }, { at, by, reason }) => ({
    ...state,
    rejection: { at, by, reason: reason.trim() },
  }),
  cancel: (state, { at }) => ({ ...withoutRetry(state), endedAt: at }),
  expire: (state, { at }) => ({ ...withoutRetry(state), endedAt: at }),
  revoke: (state, { at, because }) => ({ ...state, because, endedAt: at }),
  redact: ({ document: _, rejection: __, ...state }, { at }) => ({ ...state, because: [], endedAt: at }),
};

function withTries({ lockedUntil: _, ...state }: VerificationState, tries: Pick<VerificationState, 'tries'>) {
  return { ...state, ...tries };
}

/** A rejection before the approval stands no more, and neither do the wrong tries. */
function decided({ rejection: _, ...state }: VerificationState): VerificationState {
  return withTries(state, { tries: 0 });
}

function withoutRetry({ retryAt: _, ...state }: VerificationState): VerificationState {
  return state;
}
