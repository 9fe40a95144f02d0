import { FaceError } from '@moc-sdk/core/face-errors';
import type { ModelFile } from '@moc-sdk/face-models';
import type { LoadProgress } from '../types.js';
import { download } from './download.js';
import { reasonOf } from './download-failure.js';
import { type ModelCache, openModelCache } from './model-cache.js';
import { sha256 } from './sha256.js';

export interface ModelStore {
  /** Begins to fetch these side by side; progress counts them. */
  prefetch(files: readonly ModelFile[], signal: AbortSignal): void;
  /**
   * The bytes of a file, prefetched or fetched now. Whether they are the right ones is for the reader to check; only
   * the right ones are kept.
   * @throws MocError `face/model-missing` with `details.status`, or `details.offline`
   */
  read(file: ModelFile, signal: AbortSignal | undefined): Promise<Uint8Array>;
}

export interface ModelStoreOptions {
  readonly cache: boolean;
  readonly onProgress: (progress: LoadProgress) => void;
}

export function createModelStore({ cache, onProgress }: ModelStoreOptions): ModelStore {
  const fetched = new Map<string, Promise<Uint8Array>>();
  let opened: Promise<ModelCache> | undefined;

  const get = async (file: ModelFile, signal: AbortSignal | undefined, onBytes: (loaded: number) => void) => {
    opened ??= openModelCache(cache);
    const kept = await opened;
    const known = await kept.get(file.sha256);
    if (known && (await sha256(known)) === file.sha256) {
      onBytes(known.length);
      return known;
    }
    if (known) await kept.drop(file.sha256);
    const bytes = await downloadModel(file, signal, onBytes);
    if ((await sha256(bytes)) === file.sha256) await kept.put(file.sha256, bytes);
    return bytes;
  };

  return {
    prefetch(files, signal) {
      const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
      const loaded = files.map(() => 0);
      for (const [index, file] of files.entries()) {
        const reading = get(file, signal, (bytes) => {
          loaded[index] = Math.min(bytes, file.bytes);
          onProgress({ stage: 'models', loaded: loaded.reduce((a, b) => a + b), total });
        });
        // Whoever reads it gets the error; until then it must not count as unhandled.
        reading.catch(() => undefined);
        fetched.set(file.sha256, reading);
      }
    },
    async read(file, signal) {
      const prefetched = fetched.get(file.sha256);
      // Handed on once: a session holds its own copy, and a second attempt fetches anew.
      fetched.delete(file.sha256);
      return prefetched ?? get(file, signal, () => {});
    },
  };
}

async function downloadModel(
  file: ModelFile,
  signal: AbortSignal | undefined,
  onBytes: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await download(file.url, { signal, maxBytes: file.bytes, onBytes });
  } catch (cause) {
    signal?.throwIfAborted();
    const name = file.url.pathname.split('/').at(-1);
    throw new FaceError('face/model-missing', { cause, details: { file: name, ...reasonOf(cause) } });
  }
}
