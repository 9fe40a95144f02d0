import { fixedClock } from '@moc-sdk/core';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterImage } from '../../testing/cluster-image.js';
import { openDatabase } from '../connect/open-database.js';
import type { Postgres } from '../postgres.js';
import { migrate } from '../tables/migrations.js';
import { testDatabases } from '../testing/databases.js';
import { postgresRateLimits } from './postgres-rate-limits.js';

const { places, stop } = await testDatabases();
afterAll(stop);

const START = '2026-11-24T10:00:00Z';
const hourly = (name: string, points: number) => ({ name, points, seconds: 3600 });

describe.each(places)('rate limits on $name', ({ open, isServer }) => {
  const clock = fixedClock(START);
  let store: Postgres;
  let other: Postgres;
  beforeAll(async () => {
    store = await open({ clock });
    other = isServer ? await open({ clock }) : store;
  });
  afterAll(() => Promise.all([store.close(), isServer && other.close()]));

  it('lets exactly as many pass as it says, of twice as many at once from two processes', async () => {
    const limit = hourly('at-once', 50);
    const tries = await Promise.allSettled(
      Array.from({ length: 100 }, (_, i) => (i % 2 ? store : other).rateLimits.take(limit, '203.0.113.7')),
    );
    expect(tries.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(50);
    for (const outcome of tries) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'request/too-many' });
    }
  });

  it('tells in whole seconds when the next passes, and then lets it', async () => {
    const limit = hourly('retry-after', 1);
    clock.set(START);
    await store.rateLimits.take(limit, 'malee');
    const refusedAfter = async (now: string, retryAfter: number) => {
      clock.set(now);
      await expect(store.rateLimits.take(limit, 'malee')).rejects.toMatchObject({
        code: 'request/too-many',
        details: { retryAfter },
      });
    };
    await refusedAfter('2026-11-24T10:00:00.500Z', 3600);
    await refusedAfter('2026-11-24T10:59:58.001Z', 2);
    await refusedAfter('2026-11-24T10:59:59.999Z', 1);
    clock.set('2026-11-24T11:00:00Z');
    await store.rateLimits.take(limit, 'malee');
    clock.set(START);
  });

  it('counts each limit and each subject by itself, and forgets what is forgiven', async () => {
    const limit = hourly('by-itself', 1);
    await store.rateLimits.take(limit, 'malee');
    await store.rateLimits.take(limit, 'somying');
    await store.rateLimits.take(hourly('another', 1), 'malee');
    await expect(other.rateLimits.take(limit, 'malee')).rejects.toMatchObject({ code: 'request/too-many' });
    await store.rateLimits.forgive(limit, 'malee');
    await other.rateLimits.take(limit, 'malee');
    await expect(other.rateLimits.take(limit, 'somying')).rejects.toMatchObject({ code: 'request/too-many' });
  });
});

describe('the table of rate limits', () => {
  async function open() {
    const clock = fixedClock(START);
    const { db, close } = await openDatabase({ image: await clusterImage() });
    await migrate(db);
    return { clock, db, close, rateLimits: postgresRateLimits(db, clock) };
  }

  it('holds no subject, and nothing that is over for long', async () => {
    const { clock, db, close, rateLimits } = await open();
    await rateLimits.take(hourly('look-up', 5), 'malee@moc.example');
    const rows = await db.selectFrom('rate_limits').selectAll().execute();
    expect(rows).toMatchObject([{ key: expect.stringMatching(/^[0-9a-f]{64}$/), points: 1 }]);
    clock.set('2026-11-24T11:30:00Z');
    await rateLimits.take(hourly('look-up', 5), 'somying@moc.example');
    expect(await db.selectFrom('rate_limits').select('key').execute()).not.toContainEqual({
      key: rows[0]?.key,
    });
    await close();
  });

  it('counts though what is over cannot be swept', async () => {
    const { clock, db, close, rateLimits } = await open();
    await sql`create function refuse() returns trigger language plpgsql as 'begin raise exception ''locked''; end'`.execute(
      db,
    );
    await sql`create trigger refuse before delete on rate_limits for each statement execute function refuse()`.execute(
      db,
    );
    await rateLimits.take(hourly('look-up', 1), 'malee');
    clock.set('2026-11-24T10:30:00Z');
    await expect(rateLimits.take(hourly('look-up', 1), 'malee')).rejects.toMatchObject({
      code: 'request/too-many',
    });
    await rateLimits.take(hourly('look-up', 1), 'somying');
    await close();
  });
});
