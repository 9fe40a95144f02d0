import { createHash } from 'node:crypto';
import { type Clock, MocError } from '@moc-sdk/core';
import type { RateLimit, RateLimits } from '@moc-sdk/service/ports';
import type { Kysely } from 'kysely';
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Tables } from '../tables/tables.js';
import { DatabaseRateLimiter } from './database-rate-limiter.js';

/** What is over is swept at most this often, by whichever take comes next. */
const SWEEP_EVERY_MS = 10 * 60_000;

/** Counts for every process on the database. */
export function postgresRateLimits(db: Kysely<Tables>, clock: Clock): RateLimits {
  const sweep = createSweep(db, clock);
  return {
    take: async (limit, subject) => {
      await take(new DatabaseRateLimiter(db, clock, limit), keyOf(limit, subject));
      await sweep();
    },
    forgive: async (limit, subject) => {
      await new DatabaseRateLimiter(db, clock, limit).delete(keyOf(limit, subject));
    },
  };
}

async function take(limiter: DatabaseRateLimiter, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfter = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new MocError('request/too-many', { details: { retryAfter } });
  }
}

function keyOf({ name }: RateLimit, subject: string): string {
  return createHash('sha256')
    .update(JSON.stringify([name, subject]))
    .digest('hex');
}

/** The take itself is done: a sweep that fails comes again. */
function createSweep(db: Kysely<Tables>, clock: Clock): () => Promise<void> {
  let sweptAt = clock.now().getTime();
  return async () => {
    const now = clock.now();
    if (now.getTime() - sweptAt < SWEEP_EVERY_MS) return;
    sweptAt = now.getTime();
    await Promise.allSettled([db.deleteFrom('rate_limits').where('ends_at', '<=', now).execute()]);
  };
}
