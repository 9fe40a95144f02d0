import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MocError } from '@moc-sdk/core';
import type { Files } from '@moc-sdk/service/ports';

/**
 * Files in a folder, each under its SHA-256. A file appears whole or not at all: it is written beside as it comes, flushed
 * to the disk and renamed; one that breaks off leaves nothing. The folder must not be reachable by a web server.
 *
 * @throws MocError `system/storage-unavailable` from every method when the disk refuses or a file was changed
 *
 * @example
 * ```ts
 * const files = folderFiles({ folder: '.data/files' });
 * const address = await files.write(checked.content());
 * ```
 */
export function folderFiles(options: { folder: string }): Files {
  const { folder } = options;
  const pathOf = (address: string) => join(folder, address.slice(0, 2), address);
  return {
    write: (content) =>
      onDisk(folder, async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const draft = join(folder, `${randomUUID()}.part`);
        try {
          const address = await writeDraft(draft, content instanceof Uint8Array ? [content] : content);
          const path = pathOf(address);
          if (!(await isWhole(path, address))) await putInPlace(draft, path);
          return address;
        } finally {
          await rm(draft, { force: true });
        }
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

/** Writes what comes, piece by piece, flushes it to the disk and gives its address. */
async function writeDraft(
  draft: string,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<string> {
  const file = await open(draft, 'wx', 0o600);
  const hash = createHash('sha256');
  try {
    for await (const chunk of asGiven(content)) {
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

/** Marks what went wrong on the giver's side, which is none of the disk's. */
class ContentBroke extends Error {}

async function* asGiven(content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) {
  try {
    yield* content;
  } catch (cause) {
    throw new ContentBroke('the content broke off', { cause });
  }
}

/** The folder is flushed too: without it a power cut can lose the name. */
async function putInPlace(draft: string, path: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(draft, path);
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

async function isWhole(path: string, address: string): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
  return hash.digest('hex') === address;
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
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
    if (cause instanceof ContentBroke) throw cause.cause;
    if (MocError.isInstance(cause)) throw cause;
    throw new MocError('system/storage-unavailable', {
      cause,
      hint: `The folder ${folder} cannot be read or written. Check its space and rights.`,
    });
  }
}
