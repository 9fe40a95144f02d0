import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
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
  if (path === '-') return { pieces: piecesOf(() => process.stdin, path), bytes: undefined };
  const place = callerPath(path);
  try {
    const found = await stat(place);
    return {
      pieces: piecesOf(() => createReadStream(place), path),
      bytes: found.isFile() ? found.size : undefined,
    };
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** Ends the stream at once when no more is wanted: its own iterator waits until a silent terminal says something. */
function piecesOf(open: () => Readable, path: string): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const stream = open();
      const iterator: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
      return {
        next: () =>
          iterator.next().catch((cause: unknown) => {
            throw unreadable(path, cause);
          }),
        async return() {
          stream.destroy();
          return { done: true, value: undefined };
        },
      };
    },
  };
}

function unreadable(file: string, cause: unknown): MocError {
  return new MocError('system/file-unreadable', { cause, details: { file } });
}
