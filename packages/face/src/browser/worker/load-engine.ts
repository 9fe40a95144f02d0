import { buildFaceEngine } from '../../engine/build-face-engine.js';
import type { FaceEngine } from '../../engine/types.js';
import type { FaceRuntime } from '../../runtime.js';
import type { Backend, LoadProgress } from '../types.js';
import type { LoadRequest } from '../wire/messages.js';
import { checkWasm } from './check-wasm.js';
import { decodePhoto } from './decode.js';
import { createModelStore } from './model-store.js';
import { loadOrt } from './ort/load-ort.js';
import { readPack } from './read-pack.js';
import { sha256 } from './sha256.js';

/** Two photos: one is decoded by the browser's threads while the networks look at the other. */
const PARALLEL = 2;

/** Downloads networks and runtime side by side and builds the engine over them. */
export async function loadEngine(
  request: LoadRequest,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
): Promise<{ readonly engine: FaceEngine; readonly backend: Backend }> {
  checkWasm();
  const pack = await readPack(request.pack, signal);
  const needed = [pack.detector, pack.landmarker, ...pack.recognisers].map(({ file }) => file);
  const models = createModelStore({ cache: request.cache, onProgress });
  models.prefetch(needed, signal);
  const { createSession, backend } = await loadOrt(request, onProgress, signal);
  const runtime: FaceRuntime = {
    parallel: PARALLEL,
    decode: decodePhoto,
    readModel: (file, options) => models.read(file, options.signal),
    sha256,
    createSession,
  };
  const { gates, maxMegapixels } = request;
  const engine = await buildFaceEngine({
    pack,
    runtime,
    signal,
    ...(gates && { gates }),
    ...(maxMegapixels && { maxMegapixels }),
  });
  return { engine, backend };
}
