import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../tables/tables.js';

/**
 * One transaction in which no other writes of the same person run. The lock is on a hash of the person, so that it
 * also holds before the person's first row exists; two people on one hash only wait for each other.
 */
export function alone<T>(
  db: Kysely<Tables>,
  person: string,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${person}, 0))`.execute(trx);
    return work(trx);
  });
}
