import type { AuditRecord } from '@moc-sdk/core';
import { fullName } from '@moc-sdk/core';
import type { QueueEntry, QueueQuery } from '../../ports/index.js';
import type { IdentitySurroundings } from '../surroundings.js';
import { pendingSinceOf } from '../views/review-case.js';
import { hasOpened, readsOf } from './opened.js';
import type { Reviewer, ReviewLine } from './review-views.js';

const DAY_MS = 86_400_000;

/** A part of the queue, with what this reviewer has opened. */
export async function queue(
  { records, clock }: IdentitySurroundings,
  query: QueueQuery,
  reviewer: Reviewer,
): Promise<{ lines: ReviewLine[]; total: number; agencies: string[] }> {
  const { entries, total, agencies } = await records.queue(query);
  const withDocument = entries.filter((entry) => entry.case.file).map(({ account }) => account.id);
  const reads = await readsOf(records, reviewer.id, withDocument);
  const now = clock.now();
  return { lines: entries.map((entry) => lineOf(entry, reads, reviewer.id, now)), total, agencies };
}

function lineOf(
  { case: record, account }: QueueEntry,
  reads: readonly AuditRecord[],
  reviewer: string,
  now: Date,
): ReviewLine {
  const { status, version, because } = record.state;
  const pendingSince = pendingSinceOf(record);
  const waited = now.getTime() - Date.parse(pendingSince ?? record.openedAt);
  return {
    id: record.id,
    name: fullName(account.profile.name),
    ...(account.profile.agency && { agency: account.profile.agency }),
    status,
    version,
    ...(pendingSince && { pendingSince }),
    ageDays: Math.max(0, Math.floor(waited / DAY_MS)),
    because,
    opened: hasOpened(reads, record, reviewer),
    own: account.id === reviewer,
  };
}
