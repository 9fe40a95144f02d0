import type { AccountRecord, AccountRecords, QueueEntry, QueueQuery } from '@moc-sdk/service/ports';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables/tables.js';
import { accountOf, type CaseRow, caseOf, searchable } from './account-rows.js';
import { selectCases } from './read-accounts.js';

type Answer = Awaited<ReturnType<AccountRecords['queue']>>;

const PAGE = 50;

/** One page of the desk's queue, found without a look at what is sealed. */
export async function findQueue(db: Kysely<Tables>, query: QueueQuery): Promise<Answer> {
  const [ids, total, agencies] = [
    await pageOf(db, query),
    await countOf(db, query),
    await agenciesOf(db, query),
  ];
  return { entries: await entriesOf(db, ids), total, agencies };
}

async function pageOf(db: Kysely<Tables>, query: QueueQuery): Promise<string[]> {
  const direction = query.order === 'newest' ? 'desc' : 'asc';
  const rows = await matching(db, query)
    .select('case_id')
    .orderBy('waiting_since', direction)
    .orderBy('opening', direction)
    .limit(query.limit ?? PAGE)
    .offset(query.offset ?? 0)
    .execute();
  return rows.map((row) => row.case_id);
}

async function countOf(db: Kysely<Tables>, query: QueueQuery): Promise<number> {
  const { total } = await matching(db, query)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

function matching(db: Kysely<Tables>, { status = 'pending-review', text, agency }: QueueQuery) {
  let found = db.selectFrom('cases').where('status', '=', status);
  if (agency !== undefined) found = found.where('agency', '=', agency);
  const sought = searchable(text ?? '').trim();
  if (sought !== '') found = found.where('search', 'like', `%${sought.replace(/[\\%_]/g, '\\$&')}%`);
  return found;
}

/** Steps through the index from agency to agency, however many cases each has. */
async function agenciesOf(db: Kysely<Tables>, { status = 'pending-review' }: QueueQuery): Promise<string[]> {
  const { rows } = await sql<{ agency: string }>`
    with recursive found as (
      select min(agency) as agency from cases where status = ${status}
      union all
      select (select min(agency) from cases where status = ${status} and agency > found.agency) from found
        where found.agency is not null
    )
    select agency from found where agency is not null`.execute(db);
  const thai = new Intl.Collator('th');
  return rows.map((row) => row.agency).sort(thai.compare);
}

async function entriesOf(db: Kysely<Tables>, ids: string[]): Promise<QueueEntry[]> {
  if (ids.length === 0) return [];
  const rows = await selectCases(db).where('cases.case_id', 'in', ids).execute();
  const owners = [...new Set(rows.map((row) => row.account_id))];
  const accounts = await db.selectFrom('accounts').selectAll().where('account_id', 'in', owners).execute();
  const cases = new Map(rows.map((row) => [row.case_id, row]));
  const byId = new Map(accounts.map((row) => [row.account_id, accountOf(row)]));
  return ids.flatMap((id) => entryOf(cases.get(id), byId));
}

/** A case that went away between two reads is left out. */
function entryOf(row: CaseRow | undefined, accounts: ReadonlyMap<string, AccountRecord>): QueueEntry[] {
  const account = row && accounts.get(row.account_id);
  return account ? [{ case: caseOf({ ...row, card: null }), account }] : [];
}
