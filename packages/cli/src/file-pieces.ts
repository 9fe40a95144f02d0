import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { MocError } from '@moc-sdk/core';
import { callerPath } from './files.js';

/** A file, or standard input when the path is `-`, piece by piece. */
export interface FilePieces {
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Size of the file; `undefined` where it is not known beforehand. */
  readonly bytes: number | undefined;
}

/** @throws MocError `system/file-unreadable`, now or while it is read */
export async function filePieces(path: string): Promise<FilePieces> {
  if (path === '-') return { pieces: process.stdin, bytes: undefined };
  const place = callerPath(path);
  try {
    const found = await stat(place);
    return { pieces: readPieces(place, path), bytes: found.isFile() ? found.size : undefined };
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

async function* readPieces(place: string, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(place) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(file: string, cause: unknown): MocError {
  return new MocError('system/file-unreadable', { cause, details: { file } });
}
