import type { Clock } from '@moc-sdk/core';
import type { SessionSelection, SessionStore, StoredSession } from '@moc-sdk/moc-account-client';
import type { Kysely } from 'kysely';
import type { Tables } from './tables/tables.js';

/** What has expired is swept at most this often, by whichever write comes next; a sweep that fails comes again then. */
const SWEEP_EVERY_MS = 10 * 60_000;

/** Sessions that outlive a restart and are the same for every process on the database. */
export function postgresSessions(db: Kysely<Tables>, clock: Clock): SessionStore {
  const sweep = createSweep(db, clock);
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
      const { numUpdatedRows } = await db
        .updateTable('sessions')
        .set(valuesOf(session))
        .where('key', '=', key)
        .where('version', '=', session.version - 1)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    delete: async (key) => {
      await db.deleteFrom('sessions').where('key', '=', key).execute();
    },
    deleteSelected: (selection) => deleteSelected(db, selection),
    takeLease: async (name, holder, until) => {
      const { numInsertedOrUpdatedRows = 0n } = await db
        .insertInto('leases')
        .values({ name, holder, until })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet({ holder, until }).where('leases.until', '<=', clock.now()),
        )
        .executeTakeFirst();
      await sweep();
      return numInsertedOrUpdatedRows > 0n;
    },
    releaseLease: async (name, holder) => {
      await db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute();
    },
  };
}

/** With both keys, the person's sessions that name no session of the provider are meant too. */
async function deleteSelected(
  db: Kysely<Tables>,
  { subjectKey, providerSessionKey }: SessionSelection,
): Promise<number> {
  if (subjectKey === undefined && providerSessionKey === undefined) return 0;
  let query = db.deleteFrom('sessions');
  if (subjectKey !== undefined) query = query.where('subject_key', '=', subjectKey);
  if (providerSessionKey !== undefined) {
    query = query.where(({ eb, or }) =>
      or([
        eb('provider_session_key', '=', providerSessionKey),
        ...(subjectKey === undefined ? [] : [eb('provider_session_key', 'is', null)]),
      ]),
    );
  }
  const { numDeletedRows } = await query.executeTakeFirst();
  return Number(numDeletedRows);
}

/** The write itself is done: it must not look as if it had failed for the sake of what nobody needs any more. */
function createSweep(db: Kysely<Tables>, clock: Clock): () => Promise<void> {
  let sweptAt = clock.now().getTime();
  return async () => {
    const now = clock.now();
    if (now.getTime() - sweptAt < SWEEP_EVERY_MS) return;
    sweptAt = now.getTime();
    await Promise.allSettled([
      db.deleteFrom('sessions').where('expires_at', '<=', now).execute(),
      db.deleteFrom('leases').where('until', '<=', now).execute(),
    ]);
  };
}

function valuesOf(session: StoredSession) {
  return {
    session: JSON.stringify(session),
    expires_at: session.expiresAt,
    version: session.version,
    subject_key: session.subjectKey,
    provider_session_key: session.providerSessionKey ?? null,
  };
}
