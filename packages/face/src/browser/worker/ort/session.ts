import { FaceError } from '@moc-sdk/core/face-errors';
import type * as OrtModule from 'onnxruntime-web/wasm';
import type { ModelSession, Tensor } from '../../../runtime.js';
import { memoryError } from '../memory-error.js';

export type Ort = typeof OrtModule;

/** A session over the bytes of an ONNX file. Runs on WebGPU are taken one after the other, as it asks. */
export async function createOrtSession(
  ort: Ort,
  model: Uint8Array,
  provider: 'wasm' | 'webgpu',
): Promise<ModelSession> {
  const executionProviders = provider === 'webgpu' ? ['webgpu', 'wasm'] : ['wasm'];
  const session = await guarded(
    () => ort.InferenceSession.create(model, { executionProviders, graphOptimizationLevel: 'all' }),
    'a network cannot be loaded',
  );
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    run: (inputs) =>
      inTurn(async () => {
        const feeds = mapValues(inputs, ({ data, dims }) => new ort.Tensor('float32', data, dims));
        const outputs = await guarded(() => session.run(feeds), 'a network cannot be run');
        return mapValues(outputs, fromOrt);
      }),
    close: () => inTurn(() => session.release()),
  };
}

/** How onnxruntime says that its own WebAssembly could not be started: damaged, or of another version. */
const NO_BACKEND = /no available backend/i;

async function guarded<T>(work: () => Promise<T>, problem: string): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (NO_BACKEND.test(String(cause))) throw new FaceError('face/runtime-unreachable', { cause });
    throw memoryError(cause) ?? new FaceError('face/pack-invalid', { cause, details: { problem } });
  }
}

function fromOrt({ data, dims }: OrtModule.Tensor): Tensor {
  if (data instanceof Float32Array) return { data, dims };
  throw new FaceError('face/pack-invalid', {
    details: { problem: 'a network answers in other than 32-bit floats' },
  });
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
