import { type Kysely, type Migration, sql } from 'kysely';

/** One statement an entry: PGlite and the server's prepared statements take one at a time. */
const STATEMENTS = [
  `create table people (
    person_id text primary key,
    name jsonb not null,
    name_en jsonb,
    email text,
    agency text,
    position text,
    area text,
    band text,
    employed_from date,
    employed_to date,
    supervisor jsonb,
    director jsonb
  )`,
  `create table punches (
    person_id text not null references people,
    client_id text not null,
    at timestamptz not null,
    direction text not null check (direction in ('in', 'out')),
    source text not null,
    latitude double precision,
    longitude double precision,
    accuracy_metres double precision,
    site_id text,
    site_distance_metres double precision,
    site_relation text check (site_relation in ('inside', 'outside', 'uncertain')),
    primary key (person_id, client_id)
  )`,
  'create index punches_by_time on punches (person_id, at)',
  `create table files (
    person_id text not null references people,
    file_id text not null,
    content text not null check (content ~ '^[0-9a-f]{64}$'),
    bytes bigint not null check (bytes > 0),
    kind text not null check (kind in ('jpg', 'png', 'pdf')),
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    primary key (person_id, file_id)
  )`,
  'create sequence clarification_numbers',
  `create table clarifications (
    person_id text not null references people,
    clarification_id text not null,
    number bigint not null,
    date date not null,
    half text not null check (half in ('am', 'pm', 'day')),
    reason text not null,
    place text not null,
    supervisor jsonb not null,
    director jsonb not null,
    status text not null check (status in ('draft', 'awaiting-approval', 'approved', 'rejected', 'deleted')),
    written_at timestamptz not null,
    approved_at timestamptz,
    scan_file_id text,
    primary key (person_id, clarification_id),
    foreign key (person_id, scan_file_id) references files
  )`,
  'create index clarifications_by_date on clarifications (person_id, date)',
  `create table clarification_steps (
    person_id text not null,
    clarification_id text not null,
    step_id text not null,
    seq bigint not null,
    type text not null,
    actor text not null,
    at timestamptz not null,
    primary key (person_id, clarification_id, step_id),
    foreign key (person_id, clarification_id) references clarifications
  )`,
  `create table travel (
    person_id text not null references people,
    travel_id text not null,
    kind text not null check (kind in ('duty', 'training', 'seminar')),
    from_date date not null,
    to_date date not null,
    half text not null check (half in ('am', 'pm', 'day')),
    place text not null,
    recorded_at timestamptz not null,
    deleted_at timestamptz,
    attachment_file_id text not null,
    primary key (person_id, travel_id),
    foreign key (person_id, attachment_file_id) references files,
    check (from_date <= to_date)
  )`,
  'create index travel_by_date on travel (person_id, from_date, to_date)',
  `create table face_templates (
    person_id text primary key references people,
    sealed bytea not null,
    consent_version text not null,
    enrolled_at timestamptz not null
  )`,
  `create table kept_answers (
    person_id text not null references people,
    key text not null,
    fingerprint text not null,
    answer jsonb not null,
    kept_at timestamptz not null,
    primary key (person_id, key)
  )`,
  `create table sessions (
    key text primary key,
    session jsonb not null,
    expires_at timestamptz not null
  )`,
  'create index sessions_by_expiry on sessions (expires_at)',
  `create table audit (
    person_id text not null,
    seq bigint not null,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text not null,
    details jsonb not null,
    previous_hash text not null,
    hash text not null,
    primary key (person_id, seq)
  )`,
  `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'the audit trail is append-only';
  end $$`,
  `create trigger audit_is_append_only before update or delete or truncate on audit
    for each statement execute function refuse_change()`,
];

export const firstTables: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
