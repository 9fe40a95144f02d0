import { MocError } from '@moc-sdk/core';
import { reduceVerification, type VerificationEvent } from '@moc-sdk/moc-account-client/verification';
import type { CaseRecord } from '../../ports/index.js';
import type { Command } from '../account-service.js';
import { type AccountChanging, changeAccount, stampOf } from '../change-account.js';
import { notify } from '../messages/notify.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { grant } from '../verification/grant.js';
import { findCase, readReviewCase } from './find-case.js';
import { hasOpened, readsOf } from './opened.js';
import type { ReviewCase, Reviewer } from './review-views.js';
import { isElsewhereSince, isOwnCase } from './same-person.js';

/** How far the clock of whoever vouched for the reviewer may be ahead, in milliseconds. */
const CLOCK_TOLERANCE_MS = 30_000;

/**
 * Approves a case by its document, which this reviewer must have read.
 *
 * @throws MocError `request/not-found`, `request/conflict`, `verification/illegal-event`, `verification/own-case`,
 * `sign-in/step-up-required`, `verification/not-opened`, `account/illegal-event` when the account has ended
 */
export async function approve(
  around: IdentitySurroundings,
  id: string,
  reviewer: Reviewer,
  command: Omit<Command, 'by'>,
): Promise<ReviewCase> {
  const found = await findCase(around, id);
  const reads = await readsOf(around.records, reviewer.id, [found.account]);
  await decideCase(around, found, async (changing, record) => {
    const stamp = await decisionStamp(around, changing, record, { reviewer, command });
    const event = { ...stamp, type: 'approve' } as const;
    const elsewhere = await isElsewhereSince(changing.writes, record);
    if (isLegal(around, record, event) && !hasOpened(reads, record, reviewer.id, elsewhere)) {
      throw new MocError('verification/not-opened');
    }
    const approved = await changing.onCase(record, event);
    if (approved === record) return;
    await grant(around, changing, approved, { by: reviewer.id, basis: 'manual', officialEmails: [] });
  });
  return readReviewCase(around, id, reviewer);
}

/**
 * Sends a case back with a reason that the person reads.
 *
 * @throws MocError as {@link approve} except `verification/not-opened`; `verification/reason-missing`
 */
export async function reject(
  around: IdentitySurroundings,
  id: string,
  reason: string,
  reviewer: Reviewer,
  command: Omit<Command, 'by'>,
): Promise<ReviewCase> {
  await decideCase(around, await findCase(around, id), async (changing, record) => {
    const stamp = await decisionStamp(around, changing, record, { reviewer, command });
    const rejected = await changing.onCase(record, { ...stamp, type: 'reject', reason });
    if (rejected !== record) await notify(around, changing.writes, changing.account(), 'rejected');
  });
  return readReviewCase(around, id, reviewer);
}

function decideCase(
  around: IdentitySurroundings,
  { id, account }: CaseRecord,
  work: (changing: AccountChanging, record: CaseRecord) => Promise<void>,
): Promise<void> {
  return changeAccount(around, account, async (changing) => {
    const record = await changing.writes.case(id);
    if (!record) throw new MocError('request/not-found');
    await work(changing, record);
  });
}

async function decisionStamp(
  around: IdentitySurroundings,
  { writes }: AccountChanging,
  record: CaseRecord,
  { reviewer, command }: { reviewer: Reviewer; command: Omit<Command, 'by'> },
) {
  const { id: by, steppedUpAt } = reviewer;
  const stamp = stampOf(around, { ...command, by });
  const applicant = (await isOwnCase(writes, record, by)) ? by : record.account;
  const ahead = Date.parse(steppedUpAt) - Date.parse(stamp.at);
  const isAhead = ahead > 0 && ahead <= CLOCK_TOLERANCE_MS;
  return { ...stamp, applicant, steppedUpAt: isAhead ? stamp.at : steppedUpAt };
}

/** `false` for a repeat; throws what the reducer refuses with, so that the nearest reason is told first. */
function isLegal(around: IdentitySurroundings, { state }: CaseRecord, event: VerificationEvent): boolean {
  return reduceVerification(state, event, around.rules) !== state;
}
