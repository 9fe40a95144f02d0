import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Tensor } from '@moc-sdk/face';
import * as tf from '@tensorflow/tfjs';
import { prepareWasm, require } from '../peers/wasm.js';

const humanModels = join(dirname(require.resolve('@vladmandic/human')), '..', 'models');
const faceApiRoot = dirname(require.resolve('@vladmandic/face-api/package.json'));

export async function startTensorFlow(): Promise<void> {
  prepareWasm();
  await tf.setBackend('wasm');
  await tf.ready();
}

/** The answers of one of human's graphs as TensorFlow.js itself gives them. */
export async function runGraph(
  name: 'blazeface' | 'facemesh',
  { data, dims }: Tensor,
  wanted: readonly string[],
): Promise<Float32Array[]> {
  const { modelTopology, weightsManifest } = JSON.parse(
    await readFile(join(humanModels, `${name}.json`), 'utf8'),
  );
  const weights = await readFile(join(humanModels, `${name}.bin`));
  const model = await tf.loadGraphModel(
    tf.io.fromMemory({
      modelTopology,
      weightSpecs: weightsManifest.flatMap((group: { weights: unknown[] }) => group.weights),
      weightData: new Uint8Array(weights).buffer,
    }),
  );
  const outputs = tf.tidy(() => {
    const picture = tf.transpose(tf.tensor(data, [...dims]), [0, 2, 3, 1]);
    return [model.execute(picture, [...wanted])].flat();
  });
  const values = await Promise.all(outputs.map((output) => output.data()));
  tf.dispose(outputs);
  model.dispose();
  return values as Float32Array[];
}

/** The descriptor as face-api makes it of a face of 150 × 150 pixels, three bytes each. */
export async function runFaceApiRecogniser(pixels: Int32Array): Promise<Float32Array> {
  const api = require(join(faceApiRoot, 'dist/face-api.node-wasm.js'));
  await api.tf.setBackend('wasm');
  await api.tf.ready();
  await api.nets.faceRecognitionNet.loadFromDisk(join(faceApiRoot, 'model'));
  const face = api.tf.tensor3d(pixels, [150, 150, 3], 'int32');
  try {
    return await api.nets.faceRecognitionNet.computeFaceDescriptor(face);
  } finally {
    face.dispose();
  }
}
