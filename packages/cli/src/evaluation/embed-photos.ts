import { access, constants } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { MocError } from '@moc-sdk/core';
import type { FaceEmbedding, FaceEngine } from '@moc-sdk/face';
import { readBytes } from '../files.js';
import type { Progress } from './progress.js';

/** What was found on photos, and how long one took. */
export interface EmbeddedPhotos {
  /** By path; `null` where no face was found. */
  readonly faces: ReadonlyMap<string, FaceEmbedding | null>;
  /** Mean milliseconds from the bytes of a file to the vector, while `parallel` photos were in work. */
  readonly msPerImage: number;
}

const MISSING_SHOWN = 20;

/**
 * Makes sure that every photo can be read before the long work begins.
 *
 * @throws MocError `evaluation/photos-missing` with all of them in `details.issues`
 */
export async function assertReadable(paths: readonly string[]): Promise<void> {
  const missing: string[] = [];
  for (const path of paths) await access(path, constants.R_OK).catch(() => missing.push(path));
  if (missing.length === 0) return;
  const more = missing.length > MISSING_SHOWN ? ` and ${missing.length - MISSING_SHOWN} more` : '';
  throw new MocError('evaluation/photos-missing', {
    details: { count: missing.length, files: missing.slice(0, MISSING_SHOWN).join(', ') + more, missing },
  });
}

/** Photos in work at once: one for each core up to two, so that a measurement leaves the machine usable. */
export const PHOTOS_AT_ONCE = Math.min(2, availableParallelism());

/**
 * Embeds each photo once.
 *
 * @throws MocError what the engine throws, with the file in `details`, except for `face/none`
 */
export async function embedPhotos(
  engine: Pick<FaceEngine, 'embed'>,
  paths: readonly string[],
  progress: Progress,
  signal: AbortSignal,
): Promise<EmbeddedPhotos> {
  const faces = new Map<string, FaceEmbedding | null>();
  let spent = 0;
  const waiting = paths.values();
  const worker = async () => {
    // All workers take from one list.
    for (const path of waiting) {
      signal.throwIfAborted();
      const bytes = await readBytes(path);
      const from = performance.now();
      faces.set(path, await embedOne(engine, path, bytes, signal));
      spent += performance.now() - from;
      progress.advance();
    }
  };
  await Promise.all(Array.from({ length: PHOTOS_AT_ONCE }, worker));
  return { faces, msPerImage: spent / paths.length };
}

async function embedOne(
  engine: Pick<FaceEngine, 'embed'>,
  path: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<FaceEmbedding | null> {
  try {
    return (await engine.embed(bytes, { signal })).embedding;
  } catch (error) {
    if (!MocError.isInstance(error) || signal.aborted) throw error;
    if (error.code === 'face/none') return null;
    throw new MocError(error.code, {
      cause: error,
      details: { ...error.details, file: path },
      hint: `${path}: ${error.hint}`,
    });
  }
}
