import { createQueue } from '../engine/queue.js';
import type { FaceRuntime } from '../runtime.js';
import { decodePhoto } from './decode.js';
import { modelReader } from './read-model.js';
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
  // While one photo is decoded the other is in the networks. Two at a time are no faster and hold twice as much:
  // turning a photo upright takes its pixels two times over.
  const decoding = createQueue({ parallel: 1, maxWaiting: Number.POSITIVE_INFINITY });
  return {
    parallel,
    decode: (bytes, options) => decoding.run(() => decodePhoto(bytes, options), options),
    readModel: modelReader(get),
    createSession: createOrtSession,
  };
}
