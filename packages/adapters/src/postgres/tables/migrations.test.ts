import { Migrator, sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { openDatabase } from '../connect/open-database.js';
import { firstTables } from './migrations/0001-first-tables.js';
import { migrate } from './migrations.js';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A database as the first release left it. */
async function firstRelease() {
  const { db, close } = await openDatabase('memory');
  closing.push(close);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ '0001-first-tables': firstTables }) },
    migrationTableName: 'schema_migration',
    migrationLockTableName: 'schema_migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  return db;
}

it('brings a database of the first release up to date: its people stay, their sessions end', async () => {
  const db = await firstRelease();
  await sql`insert into people (person_id, name) values ('somying', '{"first": "สมหญิง", "last": "ใจดี"}')`.execute(
    db,
  );
  await sql`insert into sessions (key, session, expires_at) values ('k', '{}', now() + interval '1 hour')`.execute(
    db,
  );
  await migrate(db);
  await migrate(db);
  expect(await db.selectFrom('sessions').selectAll().execute()).toEqual([]);
  expect(await db.selectFrom('people').select('person_id').execute()).toEqual([{ person_id: 'somying' }]);
});
