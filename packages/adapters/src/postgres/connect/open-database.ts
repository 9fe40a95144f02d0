import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { MocError } from '@moc-sdk/core';
import { type Dialect, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from '../tables/tables.js';
import { lockFolder } from './folder-lock.js';
import { pgliteDialect } from './pglite-dialect.js';
import { pgliteExecutor, type SqlExecutor, serverExecutor } from './sql-executor.js';
import { withStorageErrors } from './storage-errors.js';

/**
 * Where the records lie: a folder (PGlite, PostgreSQL in this process), a PostgreSQL server, or this process's
 * memory, for tests. `image` is what `dumpDataDir` of a PGlite gave: memory then starts from it in a fraction of
 * the time.
 */
export type DatabasePlace = { folder: string } | { url: string } | { image: Blob } | 'memory';

export interface OpenDatabase {
  db: Kysely<Tables>;
  /** For a library that brings SQL of its own; the ports use `db`. */
  executor: SqlExecutor;
  close(): Promise<void>;
}

/** Type numbers of PostgreSQL's catalogue (`pg_type.oid`). */
const INT8 = 20;
const DATE = 1082;

/** @throws MocError `system/storage-unavailable` */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  if (place === 'memory') return overPglite(await createPglite('memory://'));
  if ('image' in place) return overPglite(await createPglite('memory://', { loadDataDir: place.image }));
  if ('url' in place) return overServer(place.url);
  return openFolder(place.folder);
}

async function openFolder(folder: string): Promise<OpenDatabase> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw unavailable(cause, `The data folder ${folder} cannot be made. Check its space and rights.`);
  });
  const lock = await lockFolder(folder);
  try {
    const open = overPglite(await createPglite(join(folder, 'pgdata')));
    return { ...open, close: () => open.close().finally(lock.release) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function createPglite(dataDir: string, options: PGliteOptions = {}): Promise<PGlite> {
  try {
    return await PGlite.create(dataDir, { ...options, parsers: { [INT8]: Number, [DATE]: String } });
  } catch (cause) {
    throw unavailable(cause, 'The embedded database does not open. Check space and rights of its folder.');
  }
}

function overPglite(database: PGlite): OpenDatabase {
  const db = overDialect(pgliteDialect(database));
  return { db, executor: pgliteExecutor(db, database), close: () => db.destroy() };
}

function overServer(url: string): OpenDatabase {
  const db = overDialect(serverDialect(url));
  const executor = serverExecutor(url);
  return { db, executor, close: () => Promise.all([db.destroy(), executor.close()]).then(() => {}) };
}

function overDialect(dialect: Dialect): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: withStorageErrors(dialect) });
}

function serverDialect(url: string): Dialect {
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, Number);
  types.setTypeParser(DATE, String);
  const pool = new pg.Pool({ connectionString: url, types, connectionTimeoutMillis: 5_000 });
  // An idle connection that the server drops is replaced at its next use; without a listener it ends the process.
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}

function unavailable(cause: unknown, hint: string): MocError {
  return new MocError('system/storage-unavailable', { cause, hint });
}
