import { readFile } from 'node:fs/promises';
import type { FaceRuntime } from '../runtime.js';
import { decodePhoto } from './decode.js';
import { createOrtSession } from './session.js';

export interface NodeRuntimeOptions {
  /** Photos in work at once, default 2. Each holds its pixels: 3 bytes × width × height. */
  readonly parallel?: number;
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
  const { parallel = 2, fetch: get = fetch } = options;
  return {
    parallel,
    decode: decodePhoto,
    async readModel({ url }, { signal }) {
      if (url.protocol === 'file:') return readFile(url, { signal });
      const response = await get(url, { signal: signal ?? null });
      if (!response.ok) throw new Error(`${url.origin} answered ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    createSession: createOrtSession,
  };
}
