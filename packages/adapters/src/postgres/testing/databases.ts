import { memoryPostgres } from '../../testing/index.js';
import { type Postgres, type PostgresOptions, postgres } from '../postgres.js';
import { startPostgresServer } from './postgres-server.js';

export interface TestDatabase {
  readonly name: string;
  /** Several on one database only where the server is. */
  readonly isServer: boolean;
  open(options?: Omit<PostgresOptions, 'database'>): Promise<Postgres>;
}

/** PGlite, and a PostgreSQL server where one can be had; the reason is printed where not. */
export async function testDatabases(): Promise<{ places: TestDatabase[]; stop(): Promise<void> }> {
  const server = await startPostgresServer();
  const places: TestDatabase[] = [{ name: 'PGlite', isServer: false, open: memoryPostgres }];
  if ('reason' in server) {
    process.stderr.write(`No PostgreSQL server here, only PGlite is tested: ${server.reason}\n`);
    return { places, stop: async () => {} };
  }
  const { url, stop } = server;
  const open = (options = {}) => postgres({ ...options, database: { url } });
  return { places: [...places, { name: 'a PostgreSQL server', isServer: true, open }], stop };
}
