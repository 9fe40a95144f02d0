import { PGlite } from '@electric-sql/pglite';
import { agencyTables, mocTables } from './schema.js';

/** What the tables are read and written with: the database, or a transaction of it. */
export interface Sql {
  query<Row>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

export interface Database extends Sql {
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Opens the agency's database. @param folder default: in memory, gone when the process ends */
export async function openDatabase(folder?: string): Promise<Database> {
  const database = await PGlite.create(folder ?? 'memory://');
  await database.exec(agencyTables + mocTables);
  return {
    query: (text, values) => database.query(text, values),
    transaction: (work) => database.transaction(work),
    close: () => database.close(),
  };
}
