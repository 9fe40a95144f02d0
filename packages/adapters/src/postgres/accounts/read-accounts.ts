import type { AccountReads } from '@moc-sdk/service/ports';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.js';
import { accountOf, caseOf, eventOf } from './account-rows.js';

/** The stages in which an account owns its address; the unique index says the same. */
const LIVING = ['temporary', 'permanent', 'ministry-personnel', 'revoked'] as const;

/** Every column of a case that is a case's, and its file's. */
const CASE_COLUMNS = [
  'cases.case_id',
  'cases.account_id',
  'cases.opening',
  'cases.status',
  'cases.way',
  'cases.state',
  'cases.opened_at',
  'cases.card',
  'cases.national_id_hash',
  'cases.waiting_since',
  'cases.saved_at',
  'cases.due_at',
  'cases.ended_at',
  'case_files.file_id',
  'case_files.content',
  'case_files.bytes',
  'case_files.kind',
  'case_files.uploaded_by',
  'case_files.uploaded_at',
] as const;

/** Cases with their files. */
export function selectCases(db: Kysely<Tables>) {
  return db
    .selectFrom('cases')
    .leftJoin('case_files', 'case_files.case_id', 'cases.case_id')
    .select(CASE_COLUMNS);
}

/** Reads around accounts, inside a transaction or outside. */
export function readAccounts(db: Kysely<Tables>): AccountReads {
  return {
    account: async (id) => {
      const row = await db.selectFrom('accounts').selectAll().where('account_id', '=', id).executeTakeFirst();
      return row && accountOf(row);
    },

    accountByEmail: async (email) => {
      const row = await db
        .selectFrom('accounts')
        .selectAll()
        .where('email', '=', email.toLowerCase())
        .where('stage', 'in', LIVING)
        .executeTakeFirst();
      return row && accountOf(row);
    },

    case: async (id) => {
      const row = await selectCases(db).where('cases.case_id', '=', id).executeTakeFirst();
      return row && caseOf(row);
    },

    cases: async (account) => {
      const rows = await selectCases(db)
        .where('cases.account_id', '=', account)
        .orderBy('cases.opened_at', 'desc')
        .orderBy('cases.opening', 'desc')
        .execute();
      return rows.map(caseOf);
    },

    events: async (account) => {
      const rows = await db
        .selectFrom('account_events')
        .selectAll()
        .where('account_id', '=', account)
        .orderBy('seq')
        .execute();
      return rows.map(eventOf);
    },
  };
}
