import { createHash } from 'node:crypto';
import type { AuditRecord } from '@moc-sdk/core';
import type { AuditQuery } from '@moc-sdk/service/ports';
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { Tables } from '../tables/tables.js';

/** One line of a person's trail with its place in the chain. */
export interface AuditEntry extends AuditRecord {
  seq: number;
  previousHash: string;
  hash: string;
}

/** What stands before the first entry. */
const ROOT_HASH = '';

/**
 * Appends to the person's chain. An account and the records of one person may have the same id and do not wait for each
 * other; here they do, until the transaction ends.
 */
export async function appendAudit(
  trx: Transaction<Tables>,
  person: string,
  record: AuditRecord,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${person}`}, 0))`.execute(trx);
  const last = await trx
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .where('person_id', '=', person)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  const previousHash = last?.hash ?? ROOT_HASH;
  await trx
    .insertInto('audit')
    .values({
      person_id: person,
      seq,
      at: record.at,
      actor: record.actor,
      action: record.action,
      subject: record.subject,
      details: JSON.stringify(record.details ?? {}),
      previous_hash: previousHash,
      hash: hashEntry(person, seq, previousHash, record),
    })
    .execute();
}

/** The person's trail, oldest first. */
export async function readAudit(db: Kysely<Tables>, person: string): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    ...recordOf(row),
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
}

/** What one actor did of one kind, on the trails of several people, in one query. */
export async function readAuditBy(
  db: Kysely<Tables>,
  { accounts, actor, action }: AuditQuery,
): Promise<AuditRecord[]> {
  if (accounts.length === 0) return [];
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'actor', 'action', 'subject', 'details'])
    .where('person_id', 'in', accounts)
    .where('actor', '=', actor)
    .where('action', '=', action)
    .orderBy('person_id')
    .orderBy('seq')
    .execute();
  return rows.map(recordOf);
}

type RecordRow = Pick<Selectable<Tables['audit']>, 'at' | 'actor' | 'action' | 'subject' | 'details'>;

function recordOf({ at, actor, action, subject, details }: RecordRow): AuditRecord {
  return { at: at.toISOString(), actor, action, subject, details };
}

/**
 * Where a trail stops being what was written: the number of the first entry that was changed, or stands where one
 * was taken out. `undefined` when it is whole. Entries cut off at the end cannot be seen from the trail alone; keep
 * the newest hash elsewhere for that.
 */
export function firstBrokenEntry(person: string, trail: readonly AuditEntry[]): number | undefined {
  let previousHash = ROOT_HASH;
  for (const [index, entry] of trail.entries()) {
    const isNext = entry.seq === index + 1 && entry.previousHash === previousHash;
    if (!isNext || entry.hash !== hashEntry(person, entry.seq, previousHash, entry)) return entry.seq;
    previousHash = entry.hash;
  }
  return undefined;
}

function hashEntry(person: string, seq: number, previousHash: string, record: AuditRecord): string {
  const details = Object.entries(record.details ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const at = new Date(record.at).toISOString();
  const content = [person, seq, at, record.actor, record.action, record.subject, details, previousHash];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
