import { startPostgresCluster } from '../../../../../tools/servers/postgres-cluster.mjs';

export interface PostgresServer {
  url: string;
  stop(): Promise<void>;
}

/** A real PostgreSQL server on this machine, or the reason why there is none. */
export async function startPostgresServer(): Promise<PostgresServer | { reason: string }> {
  const cluster = await startPostgresCluster();
  if ('reason' in cluster) return cluster;
  const { port, password, stop } = cluster;
  return { url: `postgres://administrator:${password}@127.0.0.1:${port}/postgres`, stop };
}
