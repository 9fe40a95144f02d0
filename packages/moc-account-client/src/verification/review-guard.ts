import { MocError } from '@moc-sdk/core';
import type { VerificationRules } from './verification-rules.js';
import type { VerificationEvent } from './verification-state.js';

type ReviewEvent = Extract<VerificationEvent, { type: 'approve' | 'reject' }>;

/**
 * Refuses a decision that this reviewer may not take now.
 *
 * @throws MocError `verification/own-case`, `sign-in/step-up-required`, `verification/reason-missing`
 */
export function refuseDecision(event: ReviewEvent, { reviewMaxAge }: VerificationRules): void {
  if (event.by === event.applicant) throw new MocError('verification/own-case');
  const age = (Date.parse(event.at) - Date.parse(event.steppedUpAt)) / 1000;
  // Written this way round so that an instant that cannot be read is refused too.
  if (!(age >= 0 && age <= reviewMaxAge)) {
    throw new MocError('sign-in/step-up-required', { details: { maxAge: reviewMaxAge } });
  }
  if (event.type === 'reject' && !saysSomething(event.reason)) {
    throw new MocError('verification/reason-missing');
  }
}

/** A reason of spaces, dots or invisible characters tells the person nothing. */
function saysSomething(reason: string): boolean {
  return /[\p{L}\p{N}]/u.test(reason);
}
