import { cosine, type FaceRuntime } from '@moc-sdk/face';
import { buildFaceEngine } from '@moc-sdk/face/engine';
import { nodeRuntime } from '@moc-sdk/face/node';
import type { FaceModelPack } from '@moc-sdk/face-models';
import type { FacePeer, FaceVector } from '../face-peer.js';

/** This kit with one of its packs. The runtime may be one that is watched. */
export async function mocPeer(
  pack: FaceModelPack,
  runtime: FaceRuntime = nodeRuntime({ parallel: 1 }),
): Promise<FacePeer> {
  const engine = await buildFaceEngine({ pack, runtime });
  const likeness = (a: FaceVector, b: FaceVector) => cosine(Float32Array.from(a), Float32Array.from(b));
  return {
    name: `moc, ${pack.id}`,
    measure: `cosine, from ${pack.thresholds.match}`,
    async find(photo) {
      const seen = await engine.embed(photo).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'face/none') return undefined;
        throw error;
      });
      if (!seen) return undefined;
      const { x, y, width, height } = seen.face.box;
      return { vector: seen.embedding.values, middle: [x + width / 2, y + height / 2] };
    },
    likeness,
    accepts: (a, b) => likeness(a, b) >= pack.thresholds.match,
    close: () => engine.close(),
  };
}
