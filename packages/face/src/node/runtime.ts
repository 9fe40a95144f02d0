import { readFile } from 'node:fs/promises';
import type { FaceRuntime } from '../runtime.js';
import { decodePhoto } from './decode.js';
import { createOrtSession } from './session.js';

export interface NodeRuntimeOptions {
  /** Photos in work at once, default 2. Each holds its pixels: 3 bytes × width × height. */
  readonly parallel?: number;
  /** Larger photos are refused before they are decoded, default 40 million pixels (120 MB decoded). */
  readonly maxMegapixels?: number;
  /** For packs whose files lie behind `https:`, default the global `fetch`. */
  readonly fetch?: typeof fetch;
}

/**
 * Faces in Node: sharp decodes, onnxruntime-node runs the networks on the CPU. Both are peer dependencies.
 *
 * @example
 * ```ts
 * const engine = await buildFaceEngine({ pack: mobilefacenet, runtime: nodeRuntime() });
 * ```
 */
export function nodeRuntime(options: NodeRuntimeOptions = {}): FaceRuntime {
  const { parallel = 2, maxMegapixels = 40, fetch: get = fetch } = options;
  return {
    parallel,
    decode: (bytes) => decodePhoto(bytes, maxMegapixels),
    async readModel({ url }) {
      if (url.protocol === 'file:') return readFile(url);
      const response = await get(url);
      if (!response.ok) throw new Error(`${url.origin} answered ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    createSession: createOrtSession,
  };
}
