import { type Clock, MocError } from '@moc-sdk/core';
import type { AccountRecord, AccountWrites, CaseRecord, StoredEvent } from '@moc-sdk/service/ports';
import { sql, type Transaction } from 'kysely';
import { appendAudit } from '../records/audit-chain.js';
import type { Tables } from '../tables/tables.js';
import { accountRow, caseFileRow, caseRow, searchOf } from './account-rows.js';
import { enqueue } from './outbox.js';
import { readAccounts } from './read-accounts.js';

const TAKEN = 'Another living account has the e-mail address.';

/** Writes around one account within the transaction that holds its lock. */
export function writeAccounts(trx: Transaction<Tables>, account: string, clock: Clock): AccountWrites {
  return {
    ...readAccounts(trx),
    saveAccount: (record) => saveAccount(trx, record),
    saveCase: (record) => saveCase(trx, record, clock.now()),
    isVerifiedElsewhere: (hash, than) => isVerifiedElsewhere(trx, hash, than),
    appendEvent: (event) => appendEvent(trx, account, event),
    audit: (record) => appendAudit(trx, account, record),
    announce: (announcement) => enqueue(trx, 'announcement', announcement),
    mail: (mail) => enqueue(trx, 'mail', mail),
  };
}

async function saveAccount(trx: Transaction<Tables>, account: AccountRecord): Promise<void> {
  const row = accountRow(account);
  await trx
    .insertInto('accounts')
    .values(row)
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
    .execute()
    .catch((error: unknown) => {
      throw isTakenEmail(error) ? new MocError('request/conflict', { hint: TAKEN }) : error;
    });
  const sought = searchOf(account);
  await trx
    .updateTable('cases')
    .set(sought)
    .where('account_id', '=', account.id)
    .where(({ or, eb }) =>
      or([eb('search', '<>', sought.search), eb('agency', 'is distinct from', sought.agency)]),
    )
    .execute();
}

/** The database's own error goes no further: it quotes the address. */
function isTakenEmail(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'accounts_living_email';
}

async function saveCase(trx: Transaction<Tables>, record: CaseRecord, savedAt: Date): Promise<void> {
  const row = caseRow(record, savedAt);
  const { numUpdatedRows } = await trx
    .updateTable('cases')
    .set(row)
    .where('case_id', '=', record.id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) await insertCase(trx, record, row);
  await saveCaseFile(trx, record);
}

async function insertCase(
  trx: Transaction<Tables>,
  record: CaseRecord,
  row: ReturnType<typeof caseRow>,
): Promise<void> {
  const account = await readAccounts(trx).account(record.account);
  const sought = account ? searchOf(account) : { search: '', agency: null };
  await trx
    .insertInto('cases')
    .values({ ...row, ...sought })
    .execute();
}

async function saveCaseFile(trx: Transaction<Tables>, { id, file }: CaseRecord): Promise<void> {
  if (!file) {
    await trx.deleteFrom('case_files').where('case_id', '=', id).execute();
    return;
  }
  const row = caseFileRow(id, file);
  await trx
    .insertInto('case_files')
    .values(row)
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(row))
    .execute();
}

/** Two changes that ask about one person wait for each other, so that the second sees what the first decided. */
async function isVerifiedElsewhere(
  trx: Transaction<Tables>,
  nationalIdHash: string,
  account: string,
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`national-id:${nationalIdHash}`}, 0))`.execute(
    trx,
  );
  const found = await trx
    .selectFrom('cases')
    .select('case_id')
    .where('national_id_hash', '=', nationalIdHash)
    .where('status', '=', sql.lit('approved'))
    .where('account_id', '<>', account)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

async function appendEvent(trx: Transaction<Tables>, account: string, event: StoredEvent): Promise<void> {
  await trx
    .insertInto('account_events')
    .values(({ selectFrom, fn, eb }) => ({
      account_id: account,
      seq: selectFrom('account_events')
        .select(eb(fn.coalesce(fn.max('seq'), sql.lit(0)), '+', sql.lit(1)).as('seq'))
        .where('account_id', '=', account),
      about: event.of,
      about_id: event.id,
      event: JSON.stringify(event.event),
    }))
    .execute();
}
