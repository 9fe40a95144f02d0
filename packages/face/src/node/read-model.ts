import { readFile } from 'node:fs/promises';
import type { FaceRuntime } from '../runtime.js';

/** Reads a model file behind a `file:`, `https:`, `http:` or `data:` URL. */
export function modelReader(get: typeof fetch): FaceRuntime['readModel'] {
  return async ({ url }, { signal }) => {
    if (url.protocol === 'file:') return readFile(url, { signal });
    const response = await get(url, { signal: signal ?? null });
    if (!response.ok) throw new Error(`${url.origin} answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
