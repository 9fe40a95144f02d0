import type { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';

/** Kysely over an open PGlite. Its one connection is lent to one borrower at a time, in the order of asking. */
export function pgliteDialect(database: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => pgliteDriver(database),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

function pgliteDriver(database: PGlite): Driver {
  const connection = pgliteConnection(database);
  const turns = takeTurns();
  const run = (statement: string) => connection.executeQuery(CompiledQuery.raw(statement)).then(() => {});
  return {
    init: async () => {
      await database.waitReady;
    },
    acquireConnection: async () => {
      await turns.take();
      return connection;
    },
    releaseConnection: async () => turns.pass(),
    beginTransaction: (_connection, settings) => run(beginStatement(settings)),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    destroy: () => database.close(),
  };
}

function beginStatement({ isolationLevel }: TransactionSettings): string {
  return isolationLevel ? `begin isolation level ${isolationLevel}` : 'begin';
}

function pgliteConnection(database: PGlite): DatabaseConnection {
  return {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      const { rows, affectedRows = 0 } = await database.query<R>(query.sql, [...query.parameters]);
      return { rows, numAffectedRows: BigInt(affectedRows) };
    },
    streamQuery: () => {
      throw new Error('PGlite gives whole results; it has no cursor to stream from.');
    },
  };
}

function takeTurns() {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    take: async () => {
      if (taken) await new Promise<void>((resolve) => waiting.push(resolve));
      taken = true;
    },
    pass: () => {
      const next = waiting.shift();
      if (next) next();
      else taken = false;
    },
  };
}
