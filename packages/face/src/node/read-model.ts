import { createReadStream } from 'node:fs';
import type { FaceRuntime } from '../runtime.js';

/**
 * Reads a model file behind a `file:`, `https:`, `http:` or `data:` URL. No more is taken than the pack says it has:
 * of a longer one the beginning, whose checksum is another.
 */
export function modelReader(get: typeof fetch): FaceRuntime['readModel'] {
  return async ({ url, bytes }, { signal }) => {
    if (url.protocol === 'file:') return upTo(bytes, createReadStream(url, signal && { signal }));
    const response = await get(url, { signal: signal ?? null });
    if (!response.ok) throw new Error(`${url.origin} answered ${response.status}`);
    return response.body ? upTo(bytes, response.body) : new Uint8Array();
  };
}

/** One byte more at the most, by which it is known as too long. */
async function upTo(bytes: number, source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of source) {
    parts.push(part);
    length += part.length;
    if (length > bytes) break;
  }
  return Buffer.concat(parts).subarray(0, bytes + 1);
}
