import { FaceError } from '@moc-sdk/core/face-errors';
import type { FaceRuntime } from '../../../runtime.js';
import type { Backend, LoadProgress } from '../../types.js';
import { download } from '../download.js';
import { reasonOf } from '../download-failure.js';
import { memoryError } from '../memory-error.js';
import { createOrtSession, type Ort } from './session.js';
import { findGpu } from './webgpu.js';

export interface LoadedOrt {
  readonly createSession: FaceRuntime['createSession'];
  readonly backend: Backend;
}

/** The three files of each build, as onnxruntime-web names them. */
const BUILDS = {
  wasm: { script: 'ort.wasm.min.mjs', glue: 'ort-wasm-simd-threaded' },
  webgpu: { script: 'ort.webgpu.min.mjs', glue: 'ort-wasm-simd-threaded.asyncify' },
} as const;

/**
 * Loads onnxruntime-web from the caller's folder, script and WebAssembly of the same version.
 *
 * @throws MocError `face/runtime-unreachable` with `details.file` and `details.status`, `face/out-of-memory`
 */
export async function loadOrt(
  { runtimeUrl, webgpu }: { readonly runtimeUrl: string; readonly webgpu: boolean },
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
): Promise<LoadedOrt> {
  const gpu = webgpu ? await findGpu() : undefined;
  const provider: Backend['provider'] = gpu?.found ? 'webgpu' : 'wasm';
  const ort = await loadBuild(provider, runtimeUrl, onProgress, signal);
  const backend = gpu && !gpu.found ? { provider, reason: gpu.reason } : { provider };
  return { createSession: (model) => createOrtSession(ort, model, provider), backend };
}

async function loadBuild(
  provider: Backend['provider'],
  runtimeUrl: string,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
): Promise<Ort> {
  const { script, glue } = BUILDS[provider];
  const folder = runtimeUrl.endsWith('/') ? runtimeUrl : `${runtimeUrl}/`;
  const onBytes = (loaded: number, total: number | undefined) =>
    onProgress({ stage: 'runtime', loaded, total });
  const [ort, , wasm] = await Promise.all([
    importScript<Ort>(new URL(script, folder)),
    // onnxruntime imports it by itself later; asked for here, its absence is told apart from a bad network.
    importScript(new URL(`${glue}.mjs`, folder)),
    reach(new URL(`${glue}.wasm`, folder), (url) => download(url, { signal, onBytes }), signal),
  ]);
  const { env } = ort;
  env.logLevel = 'error';
  env.wasm.numThreads = 1;
  env.wasm.wasmPaths = { mjs: new URL(`${glue}.mjs`, folder).href };
  env.wasm.wasmBinary = wasm.buffer;
  return ort;
}

/** An absolute address, so that no bundler or development server takes the file for one of its own. */
function importScript<T>(url: URL): Promise<T> {
  return reach(url, ({ href }) => import(/* @vite-ignore */ /* webpackIgnore: true */ href) as Promise<T>);
}

async function reach<T>(url: URL, get: (url: URL) => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await get(url);
  } catch (cause) {
    signal?.throwIfAborted();
    const file = url.pathname.split('/').at(-1);
    throw (
      memoryError(cause) ??
      new FaceError('face/runtime-unreachable', { cause, details: { file, ...reasonOf(cause) } })
    );
  }
}
