import { MocError } from '@moc-sdk/core';
import type { DatabaseConnection, Dialect, Driver } from 'kysely';

/** SQLSTATE classes that say "not now", not "wrong": connection, resources (disk full, memory), intervention, system. */
const UNAVAILABLE_CLASSES = new Set(['08', '53', '57', '58']);
const UNAVAILABLE_SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'ENOSPC',
  'EACCES',
  'EROFS',
  'EIO',
]);
/** What `pg` and PGlite throw without a code. */
const UNAVAILABLE_MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|PGlite is closed/i;

/** Turns every failure to reach or write the database into `system/storage-unavailable`; other errors stay. */
export function withStorageErrors(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => guardedDriver(dialect.createDriver()),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

function guardedDriver(driver: Driver): Driver {
  const inner = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const innerOf = (connection: DatabaseConnection) => inner.get(connection) ?? connection;
  return {
    init: () => guard(driver.init()),
    acquireConnection: async () => {
      const connection = await guard(driver.acquireConnection());
      const guarded: DatabaseConnection = {
        executeQuery: (query) => guard(connection.executeQuery(query)),
        streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
      };
      inner.set(guarded, connection);
      return guarded;
    },
    releaseConnection: (connection) => driver.releaseConnection(innerOf(connection)),
    beginTransaction: (connection, settings) => guard(driver.beginTransaction(innerOf(connection), settings)),
    commitTransaction: (connection) => guard(driver.commitTransaction(innerOf(connection))),
    rollbackTransaction: (connection) => guard(driver.rollbackTransaction(innerOf(connection))),
    destroy: () => driver.destroy(),
  };
}

/** The same for one piece of work. */
export async function guard<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isUnavailable(error) ? new MocError('system/storage-unavailable', { cause: error }) : error;
  }
}

function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error) || MocError.isInstance(error)) return false;
  if (UNAVAILABLE_MESSAGES.test(error.message)) return true;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (UNAVAILABLE_SYSTEM_CODES.has(code)) return true;
  return /^[0-9A-Z]{5}$/.test(code) && UNAVAILABLE_CLASSES.has(code.slice(0, 2));
}
