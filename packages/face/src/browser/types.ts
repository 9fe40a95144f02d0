import type { FaceEngine } from '../engine/types.js';
import type { Photo } from '../runtime.js';

/** How far loading has come. Both stages run side by side; each ends with `loaded` at its `total`. */
export interface LoadProgress {
  /** `models`: the pack's networks. `runtime`: the WebAssembly of onnxruntime. */
  readonly stage: 'models' | 'runtime';
  /** Bytes so far, from the network or from the cache. */
  readonly loaded: number;
  /** Bytes in all: the pack says it of its networks; of the runtime it is undefined when the server does not say it. */
  readonly total: number | undefined;
}

/** What runs the networks, and why it is not WebGPU where that was asked for. */
export interface Backend {
  readonly provider: 'wasm' | 'webgpu';
  readonly reason?: string;
}

/**
 * What a page has of a picture: a chosen file, a camera, a canvas; or what every runtime takes. It is still the
 * caller's afterwards: an `ImageBitmap` or a `VideoFrame` is copied, not taken.
 */
export type PagePhoto = Photo | Blob | ImageBitmap | HTMLVideoElement | VideoFrame;

/**
 * The engine of Node, run by a worker, so that the page never waits. When the worker dies, what it worked on rejects
 * with `face/worker-lost`, and the next call starts another one.
 */
export interface BrowserFaceEngine extends FaceEngine<PagePhoto> {
  readonly backend: Backend;
}
