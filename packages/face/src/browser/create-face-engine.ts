import type { FaceModelPack } from '@moc-sdk/face-models';
import type { QualityGates } from '../quality/gates.js';
import type { CallOptions } from '../runtime.js';
import { openWorker, type WorkerSource } from './page/open-worker.js';
import { type HostedCall, hostWorker } from './page/worker-host.js';
import type { BrowserFaceEngine, LoadProgress, PagePhoto } from './types.js';
import type { Method } from './wire/messages.js';
import { packToWire } from './wire/wire-pack.js';

export interface FaceEngineOptions {
  /** A pack, or the address of a `pack.json` with its files beside it (for pages without a bundler). */
  readonly pack: FaceModelPack | URL | string;
  /**
   * The folder, on the page's own origin, with `ort.wasm.min.mjs`, `ort-wasm-simd-threaded.mjs` and
   * `ort-wasm-simd-threaded.wasm` of `onnxruntime-web/dist`; for `webgpu` also with `ort.webgpu.min.mjs` and the two
   * `ort-wasm-simd-threaded.asyncify` files.
   */
  readonly runtimeUrl: URL | string;
  /** Default: `worker.js` beside this module, which bundlers find by themselves. */
  readonly worker?: WorkerSource;
  /** Default `defaultGates`. */
  readonly gates?: QualityGates;
  /** Called as bytes come in, also when a worker is started anew. */
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Gives loading up. */
  readonly signal?: AbortSignal;
  /** Whether the networks are kept in Cache Storage under their SHA-256; default true. */
  readonly cache?: boolean;
  /** Whether to try WebGPU before WebAssembly, default false. `engine.backend` says what came of it. */
  readonly webgpu?: boolean;
  /** Larger photos are refused before they are decoded, default 40 million pixels. */
  readonly maxMegapixels?: number;
}

/**
 * Loads a pack's networks in a worker and gives the engine that compares faces there. Make one and keep it.
 *
 * @throws MocError `face/worker-blocked`, `face/wasm-blocked`, `face/runtime-unreachable`, `face/model-missing`,
 * `face/model-damaged`, `face/pack-invalid`, `face/out-of-memory`; the signal's reason
 *
 * @example
 * ```ts
 * const engine = await createFaceEngine({
 *   pack: '/faces/mobilefacenet/pack.json',
 *   runtimeUrl: '/faces/onnxruntime/',
 * });
 * const { embedding } = await engine.enrol(profileFile);
 * const { match } = await engine.verify(video, embedding);
 * ```
 */
export async function createFaceEngine(options: FaceEngineOptions): Promise<BrowserFaceEngine> {
  const { pack, runtimeUrl, gates, cache = true, webgpu = false, maxMegapixels, onProgress } = options;
  const runtime = new URL(runtimeUrl, location.href).href;
  const host = await hostWorker({
    open: () => openWorker(options.worker),
    request: { pack: packToWire(pack), runtimeUrl: runtime, gates, cache, webgpu, maxMegapixels },
    onProgress: onProgress ?? (() => {}),
    signal: options.signal,
  });

  /** The worker's engine answers with the types of the method that was called. */
  const call = <T>(
    method: Method,
    photos: readonly PagePhoto[],
    options: CallOptions = {},
    toArgs: HostedCall['toArgs'] = (ready) => ready,
  ) => host.call({ method, photos, toArgs, options }) as Promise<T>;

  return {
    get pack() {
      return host.loaded.pack;
    },
    get backend() {
      return host.loaded.backend;
    },
    inspect: (photo, options) => call('inspect', [photo], options),
    enrol: (photos, options) =>
      isList(photos) ? call('enrol', photos, options, (ready) => [ready]) : call('enrol', [photos], options),
    verify: (photo, enrolled, options) => call('verify', [photo], options, (ready) => [...ready, enrolled]),
    compare: (a, b, options) => call('compare', [a, b], options),
    embed: (photo, options) => call('embed', [photo], options),
    observe: (frame, options) => call('observe', [frame], options),
    close: () => host.close(),
  };
}

function isList(photos: PagePhoto | readonly PagePhoto[]): photos is readonly PagePhoto[] {
  return Array.isArray(photos);
}
