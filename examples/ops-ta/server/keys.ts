import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MocError } from '@moc-sdk/core';

export const KEY_BYTES = 32;

/**
 * A secret key that lives as a file only its owner can read. The first start makes it; whoever loses it loses what was
 * sealed with it.
 *
 * @throws MocError `system/storage-unavailable` when the file cannot be made or is no key
 */
export async function keyFile(folder: string, name: string): Promise<Uint8Array> {
  const path = join(folder, name);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const key = (await readIfThere(path)) ?? (await makeKey(path));
    if (key.length === KEY_BYTES) return key;
  } catch (cause) {
    throw unusable(path, cause);
  }
  throw unusable(path, undefined);
}

/**
 * The key of a file that an earlier start made, if it did.
 *
 * @throws MocError `system/storage-unavailable` when the file cannot be read or is no key
 */
export async function keyFileIfThere(folder: string, name: string): Promise<Uint8Array | undefined> {
  const path = join(folder, name);
  try {
    const key = await readIfThere(path);
    if (key === undefined || key.length === KEY_BYTES) return key;
  } catch (cause) {
    throw unusable(path, cause);
  }
  throw unusable(path, undefined);
}

/** A key that stands in the settings, base64. */
export function decodeKey(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** Appears whole or not at all; of two processes that make it at once, both get the same one. */
async function makeKey(path: string): Promise<Uint8Array> {
  const draft = `${path}.${process.pid}.part`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(randomBytes(KEY_BYTES));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path);
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function unusable(path: string, cause: unknown): MocError {
  return new MocError('system/storage-unavailable', {
    cause,
    hint: `The key file ${path} cannot be made or read, or has not ${KEY_BYTES} bytes. Check the rights of the data folder, or bring the file back from the backup.`,
  });
}
