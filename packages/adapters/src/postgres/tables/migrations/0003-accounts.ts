import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Accounts, verification cases, their trail, what must be told to others, and rate limits. What the queue and the
 * upkeep look for stands in columns of its own beside the states, written with them and emptied with them.
 */
const STATEMENTS = [
  `create table accounts (
    account_id text primary key,
    email text not null,
    stage text not null,
    profile jsonb not null,
    state jsonb not null,
    roles jsonb not null,
    expires_at timestamptz,
    ended_at timestamptz
  )`,
  `create unique index accounts_living_email on accounts (email)
    where stage in ('temporary', 'permanent', 'ministry-personnel', 'revoked')`,
  `create index accounts_by_expiry on accounts (expires_at) where stage = 'temporary'`,
  `create index accounts_by_end on accounts (ended_at) where stage in ('expired', 'revoked')`,
  `create table cases (
    case_id text primary key,
    account_id text not null references accounts,
    opening bigint generated always as identity,
    status text not null,
    way text,
    state jsonb not null,
    opened_at timestamptz not null,
    card bytea,
    national_id_hash text,
    waiting_since timestamptz not null,
    saved_at timestamptz not null,
    due_at timestamptz,
    ended_at timestamptz,
    search text not null,
    agency text
  )`,
  'create index cases_by_account on cases (account_id, opened_at)',
  'create index cases_by_waiting on cases (status, waiting_since, opening)',
  'create index cases_by_agency on cases (status, agency, waiting_since, opening)',
  'create index cases_by_due on cases (due_at) where due_at is not null',
  `create index cases_by_last_asked on cases (saved_at)
    where status = 'approved' and way = 'ministry-personnel'`,
  `create index cases_by_end on cases (ended_at) where status in ('canceled', 'expired', 'revoked')`,
  `create index cases_by_national_id on cases (national_id_hash) where status = 'approved'`,
  `create table case_files (
    case_id text primary key references cases,
    file_id text not null,
    content text not null check (content ~ '^[0-9a-f]{64}$'),
    bytes bigint not null check (bytes > 0),
    kind text not null check (kind in ('jpg', 'png', 'pdf')),
    uploaded_by text not null,
    uploaded_at timestamptz not null
  )`,
  `create table account_events (
    account_id text not null references accounts,
    seq bigint not null,
    about text not null check (about in ('account', 'case')),
    about_id text not null,
    event jsonb not null,
    primary key (account_id, seq)
  )`,
  `create function refuse_event_change() returns trigger language plpgsql as $$
  begin
    raise exception 'events are append-only';
  end $$`,
  `create trigger account_events_are_append_only before update or delete or truncate on account_events
    for each statement execute function refuse_event_change()`,
  `create table outbox (
    id text primary key,
    seq bigint generated always as identity,
    kind text not null check (kind in ('announcement', 'mail')),
    content jsonb not null
  )`,
  'create index outbox_by_age on outbox (seq)',
  `create table rate_limits (
    key text primary key,
    points integer not null,
    ends_at timestamptz not null
  )`,
  'create index rate_limits_by_end on rate_limits (ends_at)',
];

export const accounts: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
