import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/** A fresh cluster as `dumpDataDir` of a PGlite gives it: made once a machine, kept in the temporary folder. */
export async function clusterImage(): Promise<Blob> {
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
