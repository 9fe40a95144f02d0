import type { AccountRecords, DueKind } from '@moc-sdk/service/ports';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables/tables.js';

type At = Parameters<AccountRecords['due']>[1];
type Find = (db: Kysely<Tables>, at: At) => { execute(): Promise<{ id: string }[]> };

/** The conditions are written as the partial indexes have them. */
const FINDERS: Readonly<Record<DueKind, Find>> = {
  'account-expiry': (db, at) => dueAccounts(db, 'expires_at', at).where(sql<boolean>`stage = 'temporary'`),

  'account-redaction': (db, at) =>
    dueAccounts(db, 'ended_at', at).where(sql<boolean>`stage in ('expired', 'revoked')`),

  'case-check': (db, at) => dueCases(db, 'due_at', at),

  recheck: (db, at) =>
    dueCases(db, 'saved_at', at)
      .where(sql<boolean>`status = 'approved' and way = 'ministry-personnel'`)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('accounts')
            .select('accounts.account_id')
            .whereRef('accounts.account_id', '=', 'cases.account_id')
            .where('accounts.stage', '=', 'ministry-personnel'),
        ),
      ),

  redaction: (db, at) =>
    dueCases(db, 'ended_at', at).where(sql<boolean>`status in ('canceled', 'expired', 'revoked')`),
};

/** Ids of what is due, the longest overdue first. */
export async function findDue(db: Kysely<Tables>, kind: DueKind, at: At): Promise<string[]> {
  const rows = await FINDERS[kind](db, at).execute();
  return rows.map(({ id }) => id);
}

function dueAccounts(db: Kysely<Tables>, column: 'expires_at' | 'ended_at', { before, limit }: At) {
  return db
    .selectFrom('accounts')
    .select('account_id as id')
    .where(column, '<=', new Date(before))
    .orderBy(column)
    .limit(limit);
}

function dueCases(db: Kysely<Tables>, column: 'due_at' | 'saved_at' | 'ended_at', { before, limit }: At) {
  return db
    .selectFrom('cases')
    .select('case_id as id')
    .where(column, '<=', new Date(before))
    .orderBy(column)
    .limit(limit);
}
