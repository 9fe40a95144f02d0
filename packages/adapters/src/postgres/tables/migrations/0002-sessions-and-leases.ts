import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Sessions that a provider can end from afar and that several processes write, and leases. A session from before has
 * no version to compare, so that the people of those few sign in once more.
 */
const STATEMENTS = [
  'delete from sessions',
  `alter table sessions
    add column version integer not null,
    add column subject_key text not null,
    add column provider_session_key text`,
  'create index sessions_by_subject on sessions (subject_key)',
  'create index sessions_by_provider_session on sessions (provider_session_key)',
  `create table leases (
    name text primary key,
    holder text not null,
    until timestamptz not null
  )`,
  'create index leases_by_end on leases (until)',
];

export const sessionsAndLeases: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
