import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Postgres, type PostgresOptions, postgres } from '../postgres/index.js';

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

async function clusterImage(): Promise<Blob> {
  const folder = join(tmpdir(), `moc-sdk-${userInfo().username}`);
  const path = join(folder, `pglite-${await pgliteVersion()}.tar`);
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return new Blob([new Uint8Array(kept)]);
  const image = await freshImage();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, new Uint8Array(await image.arrayBuffer()));
  await rename(draft, path);
  return image;
}

async function freshImage(): Promise<Blob> {
  const database = await PGlite.create('memory://');
  try {
    return await database.dumpDataDir('none');
  } finally {
    await database.close();
  }
}

/** The package does not export its `package.json`; it lies beside the folder of its entry. */
async function pgliteVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(await readFile(join(dirname(entry), '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
