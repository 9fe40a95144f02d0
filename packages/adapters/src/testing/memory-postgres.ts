import { type Postgres, type PostgresOptions, postgres } from '../postgres/index.js';
import { clusterImage } from './cluster-image.js';

/**
 * A database in memory for tests. The first call on a machine makes a fresh cluster, which takes seconds, and leaves
 * its image in the temporary folder; later calls, in any process, start from it in a fraction of the time.
 *
 * @example
 * ```ts
 * const { records, close } = await memoryPostgres();
 * ```
 */
export async function memoryPostgres(options: Omit<PostgresOptions, 'database'> = {}): Promise<Postgres> {
  return postgres({ ...options, database: { image: await clusterImage() } });
}
