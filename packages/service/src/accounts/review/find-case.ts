import { MocError, toBangkokIso } from '@moc-sdk/core';
import type { CaseRecord } from '../../ports/index.js';
import { openCard } from '../sealing/sealed-card.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { reviewCase } from '../views/review-case.js';
import { readsOf } from './opened.js';
import type { Reviewer } from './review-views.js';
import { isElsewhereSince, isOwnCase } from './same-person.js';

/** @throws MocError `request/not-found` */
export async function findCase(
  { records }: Pick<IdentitySurroundings, 'records'>,
  id: string,
): Promise<CaseRecord> {
  const record = await records.case(id);
  if (!record) throw new MocError('request/not-found');
  return record;
}

/** The case as it stands now, for one reviewer. */
export async function readReviewCase(around: IdentitySurroundings, id: string, reviewer: Reviewer) {
  const { records, keys } = around;
  const record = await findCase(around, id);
  const account = await records.account(record.account);
  if (!account) throw new MocError('request/not-found');
  const reads = await readsOf(records, reviewer.id, [account.id]);
  const events = await records.events(account.id);
  const own = await isOwnCase(records, record, reviewer.id);
  const elsewhere = await records.change(account.id, (writes) => isElsewhereSince(writes, record));
  const card = openCard(keys.card, record);
  return reviewCase({ record, account, card, events, reads, own, elsewhere }, reviewer.id);
}

/** Writes down that a reviewer looked at something of a case, and what its newest answers did not tell them yet. */
export async function auditLook(
  { records, clock }: Pick<IdentitySurroundings, 'records' | 'clock'>,
  record: CaseRecord,
  { action, reviewer, document }: { action: string; reviewer: Reviewer; document?: string },
): Promise<void> {
  const { id, account } = record;
  const at = toBangkokIso(clock.now());
  await records.change(account, async (writes) => {
    const elsewhere = await isElsewhereSince(writes, record);
    const details = { ...(document && { document }), ...(elsewhere && { elsewhere }) };
    await writes.audit({ at, actor: reviewer.id, action, subject: `case:${id}`, details });
  });
}
