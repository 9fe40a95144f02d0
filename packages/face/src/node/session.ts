import { FaceError } from '@moc-sdk/core/face-errors';
import { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import type { ModelSession, Tensor } from '../runtime.js';

/** One thread a run: small networks gain nothing from more, and photos side by side use the cores better. */
const OPTIONS: InferenceSession.SessionOptions = {
  executionProviders: ['cpu'],
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
};

export async function createOrtSession(model: Uint8Array): Promise<ModelSession> {
  const session = await InferenceSession.create(model, OPTIONS);
  return {
    async run(inputs) {
      const feeds = mapValues(inputs, ({ data, dims }) => new OrtTensor('float32', data, dims));
      return mapValues(await session.run(feeds), fromOrt);
    },
    close: () => session.release(),
  };
}

function fromOrt({ data, dims }: OrtTensor): Tensor {
  if (data instanceof Float32Array) return { data, dims };
  throw new FaceError('face/pack-invalid', {
    details: { problem: 'a network answers in other than 32-bit floats' },
  });
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
