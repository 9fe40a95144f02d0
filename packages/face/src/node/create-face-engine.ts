import { FaceError } from '@moc-sdk/core/face-errors';
import { type FaceModelPack, faceModelPackSchema } from '@moc-sdk/face-models';
import { buildFaceEngine } from '../engine/build-face-engine.js';
import type { PhotoLimits } from '../engine/photo-work.js';
import type { FaceEngine } from '../engine/types.js';
import type { QualityGates } from '../quality/gates.js';
import { loadSharp } from './peers.js';
import { type NodeRuntimeOptions, nodeRuntime } from './runtime.js';

export interface FaceEngineOptions extends NodeRuntimeOptions, PhotoLimits {
  readonly pack: FaceModelPack;
  /** Default `defaultGates`. */
  readonly gates?: QualityGates;
  /** Gives up loading the networks. */
  readonly signal?: AbortSignal;
}

/**
 * Loads a pack's networks and gives the engine that compares faces with them: sharp decodes, onnxruntime-node runs
 * the networks on the CPU. Make one and keep it.
 *
 * @throws MocError `face/pack-invalid`, `face/model-missing`, `face/model-damaged`, `face/runtime-missing`,
 * `face/out-of-memory`
 *
 * @example
 * ```ts
 * const engine = await createFaceEngine({ pack: mobilefacenet });
 * const { embedding } = await engine.enrol(profilePhoto);
 * const { match, similarity } = await engine.verify(selfie, embedding);
 * ```
 */
export async function createFaceEngine(options: FaceEngineOptions): Promise<FaceEngine> {
  const { pack, parallel, fetch, ...rest } = options;
  // libvips keeps the pictures it opened last; faces should not stay in memory after their call.
  (await loadSharp()).cache(false);
  const runtime = nodeRuntime({ ...(parallel && { parallel }), ...(fetch && { fetch }) });
  return buildFaceEngine({ ...rest, pack: checkPack(pack), runtime });
}

function checkPack(pack: FaceModelPack): FaceModelPack {
  const result = faceModelPackSchema.safeParse(pack);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new FaceError('face/pack-invalid', {
    cause: result.error,
    details: { problem: `${issue?.path.join('.')}: ${issue?.message}` },
  });
}
