import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MocError } from '@moc-sdk/core';
import type { Files } from '@moc-sdk/service/ports';

/**
 * Files in a folder, each under its SHA-256. A file appears whole or not at all: it is written beside, flushed to the
 * disk and renamed. The folder must not be reachable by a web server.
 *
 * @throws MocError `system/storage-unavailable` from every method when the disk refuses or a file was changed
 *
 * @example
 * ```ts
 * const files = folderFiles({ folder: '.data/files' });
 * const address = await files.write(bytes);
 * ```
 */
export function folderFiles(options: { folder: string }): Files {
  const { folder } = options;
  const pathOf = (address: string) => join(folder, address.slice(0, 2), address);
  return {
    write: (bytes) =>
      onDisk(folder, async () => {
        const address = sha256(bytes);
        const path = pathOf(address);
        if (await isWhole(path, address)) return address;
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeWhole(path, bytes);
        return address;
      }),
    read: (address) =>
      onDisk(folder, async () => {
        if (!isAddress(address)) return undefined;
        const bytes = await readIfThere(pathOf(address));
        if (bytes && sha256(bytes) !== address) throw changed(address);
        return bytes;
      }),
    remove: (address) =>
      onDisk(folder, async () => {
        if (isAddress(address)) await rm(pathOf(address), { force: true });
      }),
  };
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function isWhole(path: string, address: string): Promise<boolean> {
  const bytes = await readIfThere(path);
  return bytes !== undefined && sha256(bytes) === address;
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Nothing but an address becomes a path. */
function isAddress(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function changed(address: string): MocError {
  return new MocError('system/storage-unavailable', {
    hint: `The stored file ${address} no longer has its checksum. Bring it back from the backup.`,
  });
}

async function onDisk<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (MocError.isInstance(cause)) throw cause;
    throw new MocError('system/storage-unavailable', {
      cause,
      hint: `The folder ${folder} cannot be read or written. Check its space and rights.`,
    });
  }
}
