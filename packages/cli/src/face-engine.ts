import type { FaceEngine } from '@moc-sdk/face';
import { createFaceEngine } from '@moc-sdk/face/node';
import { mobilefacenet } from '@moc-sdk/face-models';

/** Lends the face engine to one piece of work. */
export async function withFaceEngine<T>(work: (engine: FaceEngine) => Promise<T>): Promise<T> {
  const engine = await createFaceEngine({ pack: mobilefacenet });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
