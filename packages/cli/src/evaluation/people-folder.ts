import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MocError } from '@moc-sdk/core';
import { type KnownPair, pairUp } from '@moc-sdk/face/evaluation';
import { callerPath } from '../files.js';

const PHOTO = /\.(jpe?g|png|webp)$/i;

/** @throws MocError `system/file-unreadable` */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(callerPath(path))).isDirectory();
  } catch (cause) {
    throw new MocError('system/file-unreadable', { cause, details: { file: path } });
  }
}

/**
 * The pairs of a folder that holds one folder of photos for each person.
 *
 * @throws MocError `evaluation/no-people`
 */
export async function pairsOfFolder(path: string): Promise<KnownPair<string>[]> {
  const root = callerPath(path);
  const entries = await readdir(root, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const people = await Promise.all(
    names.sort().map(async (name) =>
      (await readdir(join(root, name)))
        .filter((file) => PHOTO.test(file))
        .sort()
        .map((file) => join(root, name, file)),
    ),
  );
  const seen = people.filter((photos) => photos.length > 0);
  if (seen.length < 2) throw new MocError('evaluation/no-people', { details: { file: path } });
  return pairUp(seen);
}
