import { MocError } from '@moc-sdk/core';
import { isOpen, type VerificationEventType } from '@moc-sdk/moc-account-client/verification';
import type { CaseRecord } from '../../ports/index.js';

/**
 * The case that a person can act on: their newest, if it is open.
 *
 * @throws MocError `verification/illegal-event`
 */
export function openCase(cases: readonly CaseRecord[], event: VerificationEventType): CaseRecord {
  const [newest] = cases;
  if (newest && isOpen(newest.state.status)) return newest;
  const state = newest?.state.status ?? 'unopened';
  throw new MocError('verification/illegal-event', { details: { event, state } });
}

/** The case in which a command was carried out already. */
export function caseWithEvent(cases: readonly CaseRecord[], key: string | undefined): CaseRecord | undefined {
  return key === undefined ? undefined : cases.find(({ state }) => state.applied.includes(key));
}
