import { type Kysely, type Migration, sql } from 'kysely';

const STATEMENTS = [
  `create table terminal_punches (
    device text not null,
    pin text not null,
    at timestamptz not null,
    source text not null,
    direction text check (direction in ('in', 'out')),
    received_at timestamptz not null,
    taken boolean not null default false,
    primary key (device, pin, at)
  )`,
  'create index terminal_punches_waiting on terminal_punches (at, device, pin) where not taken',
  `create table terminal_lines (
    device text not null,
    line integer not null,
    text text not null,
    reason text not null,
    received_at timestamptz not null,
    primary key (device, text, reason)
  )`,
  `create table terminal_states (
    device text primary key,
    stamp text,
    last_seen timestamptz not null
  )`,
];

export const terminals: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
