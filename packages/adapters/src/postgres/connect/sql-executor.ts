import type { PGlite } from '@electric-sql/pglite';
import type { Kysely } from 'kysely';
import pg from 'pg';
import type { Tables } from '../tables/tables.js';
import { guard } from './storage-errors.js';

/** Rows as a library reads them that brings its own SQL. */
export interface SqlRows {
  // biome-ignore lint/suspicious/noExplicitAny: the library knows its own rows
  rows: any[];
}

/** Runs SQL as text. */
export interface SqlExecutor {
  /** Whether no other process can be on the database. */
  readonly isExclusive: boolean;
  /**
   * Without values the text may hold several statements.
   *
   * @throws MocError `system/storage-unavailable`
   */
  execute(text: string, values?: readonly unknown[]): Promise<SqlRows>;
}

/** Takes its turn on the one connection, so that it never runs inside somebody's transaction. */
export function pgliteExecutor(db: Kysely<Tables>, database: PGlite): SqlExecutor {
  const run = async (text: string, values?: readonly unknown[]): Promise<SqlRows> => {
    if (values) return database.query(text, values.map(nullFor));
    try {
      return (await database.exec(text)).at(-1) ?? { rows: [] };
    } catch (error) {
      await database.exec('rollback');
      throw error;
    }
  };
  return {
    isExclusive: true,
    execute: (text, values) => db.connection().execute(() => guard(run(text, values))),
  };
}

/** Connections of its own, made at the first use: changes that wait for each other hold up none of them. */
export function serverExecutor(url: string): SqlExecutor & { close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 5_000 });
  // An idle connection that the server drops is replaced at its next use; without a listener it ends the process.
  pool.on('error', () => {});
  return {
    isExclusive: false,
    execute: (text, values) => guard(pool.query(text, values?.map(nullFor))),
    close: () => pool.end(),
  };
}

function nullFor(value: unknown): unknown {
  return value === undefined ? null : value;
}
