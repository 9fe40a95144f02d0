import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { firstTables } from './migrations/0001-first-tables.js';
import { sessionsAndLeases } from './migrations/0002-sessions-and-leases.js';
import { accounts } from './migrations/0003-accounts.js';
import { terminals } from './migrations/0004-terminals.js';
import type { Tables } from './tables.js';

/** In order, never changed once released: a new need is a new entry. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-sessions-and-leases': sessionsAndLeases,
  '0003-accounts': accounts,
  '0004-terminals': terminals,
};

/**
 * Brings the database to the newest tables. Several processes may call it at once: a lock lets one do the work.
 * What was run stands in the table `schema_migration`.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await sql`set client_min_messages to warning`.execute(db);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableName: 'schema_migration',
    migrationLockTableName: 'schema_migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
