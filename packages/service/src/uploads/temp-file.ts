import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AttachmentRule, MocError } from '@moc-sdk/core';

/** What lies in a temporary file. */
export interface Measured {
  readonly bytes: number;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
}

const MB = 1_048_576;

/**
 * Gives `work` a new folder that only this process' user can enter, and removes it with all that is in it, whatever happens.
 *
 * @throws MocError `system/storage-unavailable` when there can be none
 */
export async function inTempFolder<T>(
  parent: string | undefined,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(parent ?? tmpdir(), 'moc-upload-')).catch(diskRefuses);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Writes what somebody sends to a file, hashing on the way, and stops at the limit: what is too large is never kept.
 *
 * @throws MocError `attachment/empty`, `attachment/too-large`, `request/unreadable` when the sender breaks off,
 * `system/storage-unavailable`
 */
export async function takeIn(
  content: AsyncIterable<Uint8Array>,
  path: string,
  { maxBytes }: Pick<AttachmentRule, 'maxBytes'>,
  signal?: AbortSignal,
): Promise<Measured> {
  const file = await open(path, 'wx', 0o600).catch(diskRefuses);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of asSent(content)) {
      signal?.throwIfAborted();
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(bytes, maxBytes);
      hash.update(chunk);
      await file.writeFile(chunk).catch(diskRefuses);
    }
  } finally {
    await file.close();
  }
  if (bytes === 0) throw new MocError('attachment/empty');
  return { bytes, sha256: hash.digest('hex') };
}

/** The size and the hash of a file, read in pieces. */
export async function measure(path: string): Promise<Measured> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of readPieces(path)) {
    bytes += chunk.length;
    hash.update(chunk);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Reads a file from its beginning, in pieces. */
export async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Buffer>;
  } catch (error) {
    diskRefuses(error);
  }
}

async function* asSent(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch (cause) {
    throw MocError.isInstance(cause) ? cause : new MocError('request/unreadable', { cause });
  }
}

function tooLarge(bytes: number, maxBytes: number): MocError {
  return new MocError('attachment/too-large', { details: { bytes, maxBytes, maxMegabytes: maxBytes / MB } });
}

function diskRefuses(cause: unknown): never {
  throw new MocError('system/storage-unavailable', {
    cause,
    hint: 'The folder for temporary files cannot be written or read. Check its space and rights.',
  });
}
