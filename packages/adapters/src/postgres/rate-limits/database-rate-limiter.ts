import type { Clock } from '@moc-sdk/core';
import type { RateLimit } from '@moc-sdk/service/ports';
import { type Kysely, sql } from 'kysely';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Tables } from '../tables/tables.js';

interface Counted {
  points: number;
  ends_at: Date;
}

/**
 * The counter of rate-limiter-flexible with this package's own table as its store: what the library asks of a store
 * (`_upsert`, `_get`, `_delete`, `_getRateLimiterRes`) goes through Kysely, so that it runs wherever the records do.
 */
export class DatabaseRateLimiter extends RateLimiterPostgres {
  readonly #db: Kysely<Tables>;
  readonly #clock: Clock;

  constructor(db: Kysely<Tables>, clock: Clock, { points, seconds }: RateLimit) {
    super({
      storeClient: db,
      storeType: 'kysely',
      tableCreated: true,
      clearExpiredByTimeout: false,
      points,
      duration: seconds,
      keyPrefix: '',
    });
    this.#db = db;
    this.#clock = clock;
  }

  /** One statement, so that of takes at the same time each counts. */
  protected _upsert(key: string, points: number, milliseconds: number, restart = false): Promise<Counted> {
    const now = this.#clock.now();
    const fresh = { points, ends_at: new Date(now.getTime() + milliseconds) };
    const isOver = sql<boolean>`${restart} or rate_limits.ends_at <= ${now}`;
    return this.#db
      .insertInto('rate_limits')
      .values({ key, ...fresh })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          points: sql`case when ${isOver} then excluded.points else rate_limits.points + excluded.points end`,
          ends_at: sql`case when ${isOver} then excluded.ends_at else rate_limits.ends_at end`,
        }),
      )
      .returning(['points', 'ends_at'])
      .executeTakeFirstOrThrow();
  }

  protected async _get(key: string): Promise<Counted | null> {
    const found = await this.#db
      .selectFrom('rate_limits')
      .select(['points', 'ends_at'])
      .where('key', '=', key)
      .where('ends_at', '>', this.#clock.now())
      .executeTakeFirst();
    return found ?? null;
  }

  protected async _delete(key: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('rate_limits')
      .where('key', '=', key)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }

  protected _getRateLimiterRes(_key: string, changed: number, { points, ends_at }: Counted): RateLimiterRes {
    const wait = Math.max(ends_at.getTime() - this.#clock.now().getTime(), 0);
    return new RateLimiterRes(Math.max(this.points - points, 0), wait, points, points === changed);
  }
}
