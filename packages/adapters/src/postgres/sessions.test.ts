import { fixedClock } from '@moc-sdk/core';
import { memorySessions, type SessionStore, type StoredSession } from '@moc-sdk/moc-account-client';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryPostgres } from '../testing/index.js';
import { openDatabase } from './connect/open-database.js';
import { postgres } from './postgres.js';
import { postgresSessions } from './sessions.js';
import { migrate } from './tables/migrations.js';
import { type PostgresServer, startPostgresServer } from './testing/postgres-server.js';

const server = await startPostgresServer();
if ('reason' in server)
  process.stderr.write(`No PostgreSQL server here, sessions are tested without it: ${server.reason}\n`);
afterAll(() => (server as PostgresServer).stop?.());

type FixedClock = ReturnType<typeof fixedClock>;
type Open = (clock: FixedClock) => Promise<{ sessions: SessionStore; close(): Promise<void> }>;
const places: { name: string; open: Open }[] = [
  {
    name: 'memory',
    open: async (clock) => ({ sessions: memorySessions({ clock }), close: async () => {} }),
  },
  { name: 'PGlite', open: (clock) => memoryPostgres({ clock }) },
  ...('url' in server
    ? [
        {
          name: 'a PostgreSQL server',
          open: (clock: FixedClock) => postgres({ clock, database: { url: server.url } }),
        },
      ]
    : []),
];

const session: StoredSession = {
  identity: {
    issuer: 'http://localhost:4010',
    subject: 'somying',
    kind: 'person',
    status: 'ministry-personnel',
    person: { id: 'somying', name: { first: 'สมหญิง', last: 'ใจดี' } },
    roles: ['personnel'],
  },
  signedInAt: '2026-11-24T10:00:00.000Z',
  lastSeenAt: '2026-11-24T10:00:00.000Z',
  endsAt: '2026-11-24T18:00:00.000Z',
  expiresAt: '2026-11-24T10:30:00.000Z',
  version: 1,
  subjectKey: 'somying-key',
  providerSessionKey: 'sid-1',
  tokens: 'sealed',
};
const later = (changes: Partial<StoredSession>) => ({ ...session, version: session.version + 1, ...changes });

it('a moved time of accounts ends no session, and one that stands still keeps none', async () => {
  const [clock, sessionsClock] = [fixedClock('2026-11-24T10:00:00Z'), fixedClock('2026-11-24T10:00:00Z')];
  const { sessions, rateLimits, close } = await memoryPostgres({ clock, sessionsClock });
  const limit = { name: 'tries', points: 1, seconds: 3_600 };
  await sessions.set('key', session);
  await rateLimits.take(limit, 'somebody');
  await expect(rateLimits.take(limit, 'somebody')).rejects.toMatchObject({ code: 'request/too-many' });
  clock.set('2026-12-24T10:00:00Z');
  expect(await sessions.get('key')).toEqual(session);
  await rateLimits.take(limit, 'somebody');
  sessionsClock.set('2026-12-24T10:00:00Z');
  expect(await sessions.get('key')).toBeUndefined();
  await close();
});

describe.each(places)('sessions in $name', ({ open }) => {
  const clock = fixedClock('2026-11-24T10:00:00Z');
  let place: Awaited<ReturnType<Open>>;
  let rounds = 0;
  beforeAll(async () => {
    place = await open(clock);
  });
  afterAll(() => place.close());

  /** A fresh name in each test, since the store is one for all of them. */
  async function start() {
    clock.set('2026-11-24T10:00:00Z');
    rounds += 1;
    return { clock, store: place.sessions, key: `key-${rounds}` };
  }

  it('gives back what was kept, until it has expired', async () => {
    const { clock, store, key } = await start();
    await store.set(key, session);
    expect(await store.get(key)).toEqual(session);
    await store.set(key, { ...session, version: 5 });
    expect((await store.get(key))?.version).toBe(5);
    clock.set('2026-11-24T10:30:00Z');
    const kept = await store.get(key);
    expect(kept === undefined || kept.expiresAt <= '2026-11-24T10:30:00.000Z').toBe(true);
    await store.delete(key);
    expect(await store.get(key)).toBeUndefined();
  });

  it('takes one of two writes over the same version, and never the older', async () => {
    const { store, key } = await start();
    await store.set(key, session);
    const both = await Promise.all([
      store.replace(key, later({ tokens: 'of one' })),
      store.replace(key, later({ tokens: 'of two' })),
    ]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect((await store.get(key))?.tokens).toBe(both[0] ? 'of one' : 'of two');
    expect(await store.replace(key, later({ tokens: 'too late' }))).toBe(false);
    expect(await store.replace(key, later({ version: 3, tokens: 'newer' }))).toBe(true);
    expect(await store.get(key)).toMatchObject({ version: 3, tokens: 'newer' });
  });

  it('brings back no session that was ended', async () => {
    const { store, key } = await start();
    await store.set(key, session);
    await store.delete(key);
    expect(await store.replace(key, later({}))).toBe(false);
    expect(await store.get(key)).toBeUndefined();
  });

  it('ends the sessions of a person, of one session at the provider, or of both', async () => {
    const { store, key } = await start();
    const { providerSessionKey: _none, ...nameless } = session;
    const mine = { ...session, subjectKey: `${key}-me`, providerSessionKey: `${key}-a` };
    const fill = async () => {
      await store.set(`${key}-a`, mine);
      await store.set(`${key}-b`, { ...mine, providerSessionKey: `${key}-b` });
      await store.set(`${key}-none`, { ...nameless, subjectKey: `${key}-me` });
      await store.set(`${key}-other`, { ...mine, subjectKey: `${key}-other` });
    };
    const left = async () => {
      const names = ['a', 'b', 'none', 'other'];
      const sessions = await Promise.all(names.map((name) => store.get(`${key}-${name}`)));
      return names.filter((_name, i) => sessions[i]);
    };
    await fill();
    expect(await store.deleteSelected({ subjectKey: `${key}-me` })).toBe(3);
    expect(await left()).toEqual(['other']);
    await fill();
    expect(await store.deleteSelected({ providerSessionKey: `${key}-a` })).toBe(2);
    expect(await left()).toEqual(['b', 'none']);
    await fill();
    expect(await store.deleteSelected({ subjectKey: `${key}-me`, providerSessionKey: `${key}-a` })).toBe(2);
    expect(await left()).toEqual(['b', 'other']);
    expect(await store.deleteSelected({})).toBe(0);
    expect(await left()).toEqual(['b', 'other']);
  });

  it('gives a lease to one of many, and to the next once it is given back or over', async () => {
    const { clock, store, key } = await start();
    const until = '2026-11-24T10:00:30.000Z';
    const holders = Array.from({ length: 20 }, (_, i) => `holder-${i}`);
    const taken = await Promise.all(holders.map((holder) => store.takeLease(key, holder, until)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    const holder = `holder-${taken.indexOf(true)}`;
    await store.releaseLease(key, 'somebody-else');
    expect(await store.takeLease(key, 'next', until)).toBe(false);
    await store.releaseLease(key, holder);
    expect(await store.takeLease(key, 'next', until)).toBe(true);
    clock.set('2026-11-24T10:00:30Z');
    expect(await store.takeLease(key, 'after', '2026-11-24T10:01:00.000Z')).toBe(true);
    // The one whose time was over gives back nothing of the next one's.
    await store.releaseLease(key, 'next');
    expect(await store.takeLease(key, 'late', '2026-11-24T10:01:00.000Z')).toBe(false);
  });

  it('sweeps what has expired', async () => {
    const { clock, store, key } = await start();
    await store.set(key, session);
    await store.takeLease(key, 'holder', '2026-11-24T10:00:30.000Z');
    clock.set('2026-11-24T11:00:00Z');
    for (let i = 0; i < 256; i++) await store.set(`${key}-fresh`, { ...session, expiresAt: session.endsAt });
    clock.set('2026-11-24T10:00:00Z');
    expect(await store.get(key)).toBeUndefined();
    expect(await store.get(`${key}-fresh`)).toBeDefined();
    expect(await store.takeLease(key, 'next', '2026-11-24T10:00:30.000Z')).toBe(true);
  });
});

it('signs people in though what has expired cannot be swept', async () => {
  const clock = fixedClock('2026-11-24T10:00:00Z');
  const { db, close } = await openDatabase('memory');
  await migrate(db);
  await sql`create function refuse() returns trigger language plpgsql as 'begin raise exception ''locked''; end'`.execute(
    db,
  );
  for (const table of ['sessions', 'leases']) {
    await sql`create trigger refuse before delete on ${sql.table(table)} for each row execute function refuse()`.execute(
      db,
    );
  }
  const store = postgresSessions(db, clock);
  await store.set('old', session);
  await store.takeLease('old', 'holder', '2026-11-24T10:00:30.000Z');
  clock.set('2026-11-24T11:00:00Z');
  await store.set('new', { ...session, expiresAt: session.endsAt });
  expect(await store.get('new')).toBeDefined();
  clock.set('2026-11-24T12:00:00Z');
  expect(await store.takeLease('new', 'holder', '2026-11-24T12:00:30.000Z')).toBe(true);
  await close();
});
