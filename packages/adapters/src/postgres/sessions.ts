import type { Clock } from '@moc-sdk/core';
import type { SessionStore, StoredSession } from '@moc-sdk/moc-account-client';
import type { Kysely } from 'kysely';
import type { Tables } from './tables/tables.js';

/** Expired sessions are swept at most this often, by whichever write comes next. */
const SWEEP_EVERY_MS = 10 * 60_000;

/** Sessions that outlive a restart and are the same for every process on the database. */
export function postgresSessions(db: Kysely<Tables>, clock: Clock): SessionStore {
  let sweptAt = 0;

  async function sweep() {
    const now = clock.now();
    if (now.getTime() - sweptAt < SWEEP_EVERY_MS) return;
    sweptAt = now.getTime();
    await db.deleteFrom('sessions').where('expires_at', '<=', now).execute();
  }

  return {
    get: async (key) => {
      const row = await db
        .selectFrom('sessions')
        .select('session')
        .where('key', '=', key)
        .where('expires_at', '>', clock.now())
        .executeTakeFirst();
      return row?.session;
    },
    set: async (key, session) => {
      const values = valuesOf(session);
      await db
        .insertInto('sessions')
        .values({ key, ...values })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
        .execute();
      await sweep();
    },
    replace: async (key, session) => {
      await db.updateTable('sessions').set(valuesOf(session)).where('key', '=', key).execute();
    },
    delete: async (key) => {
      await db.deleteFrom('sessions').where('key', '=', key).execute();
    },
  };
}

function valuesOf(session: StoredSession) {
  return { session: JSON.stringify(session), expires_at: session.expiresAt };
}
