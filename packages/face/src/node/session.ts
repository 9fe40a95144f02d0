import { FaceError } from '@moc-sdk/core/face-errors';
import type { InferenceSession, Tensor as OrtTensor } from 'onnxruntime-node';
import type { ModelSession, Tensor } from '../runtime.js';
import { fromNative } from './native-errors.js';
import { loadOrt } from './peers.js';

/** One thread a run: small networks gain nothing from more, and photos side by side use the cores better. */
const OPTIONS: InferenceSession.SessionOptions = {
  executionProviders: ['cpu'],
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  // Only what ends the process: every failure comes as an error, and the log may name sizes of a person's photo.
  logSeverityLevel: 4,
};

/**
 * A session of onnxruntime on the CPU. Runs of several photos share it; each takes its own memory.
 *
 * @throws MocError `face/pack-invalid`, `face/out-of-memory`, `face/runtime-missing`; so does `run`
 */
export async function createOrtSession(model: Uint8Array): Promise<ModelSession> {
  const ort = await loadOrt();
  const session = await ort.InferenceSession.create(model, OPTIONS).catch((cause: unknown) => {
    throw fromNative(cause, 'face/pack-invalid', {
      problem: 'a model file is no network that can be loaded',
    });
  });
  return {
    async run(inputs) {
      try {
        const feeds = mapValues(inputs, ({ data, dims }) => new ort.Tensor('float32', data, dims));
        return mapValues(await session.run(feeds), fromOrt);
      } catch (cause) {
        const problem = 'a network does not take what the pack gives it';
        throw fromNative(cause, 'face/pack-invalid', { problem });
      }
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
