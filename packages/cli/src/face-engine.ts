import type { FaceEngine } from '@moc-sdk/face';
import { createFaceEngine } from '@moc-sdk/face/node';
import type { FaceModelPack } from '@moc-sdk/face-models';

/** Lends the face engine of a pack to one piece of work. */
export async function withFaceEngine<T>(
  work: (engine: FaceEngine) => Promise<T>,
  pack: FaceModelPack,
): Promise<T> {
  const engine = await createFaceEngine({ pack });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
