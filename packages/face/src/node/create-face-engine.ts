import { FaceError } from '@moc-sdk/core/face-errors';
import { type FaceModelPack, faceModelPackSchema } from '@moc-sdk/face-models';
import { buildFaceEngine } from '../engine/build-face-engine.js';
import type { FaceEngine } from '../engine/types.js';
import type { QualityGates } from '../quality/gates.js';
import { type NodeRuntimeOptions, nodeRuntime } from './runtime.js';

export interface FaceEngineOptions extends NodeRuntimeOptions {
  readonly pack: FaceModelPack;
  /** Default `defaultGates`. */
  readonly gates?: QualityGates;
}

/**
 * Loads a pack's networks and gives the engine that compares faces with them: sharp decodes, onnxruntime-node runs
 * the networks on the CPU. Make one and keep it.
 *
 * @throws MocError `face/pack-invalid`, `face/model-missing`, `face/model-damaged`
 *
 * @example
 * ```ts
 * const engine = await createFaceEngine({ pack: mobilefacenet });
 * const { embedding } = await engine.enrol(profilePhoto);
 * const { match, similarity } = await engine.verify(selfie, embedding);
 * ```
 */
export async function createFaceEngine({ pack, gates, ...options }: FaceEngineOptions): Promise<FaceEngine> {
  const runtime = nodeRuntime(options);
  return buildFaceEngine({ pack: checkPack(pack), runtime, ...(gates && { gates }) });
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
