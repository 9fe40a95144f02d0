import { MocError } from '@moc-sdk/core';
import type { PackConstants } from '@moc-sdk/face-models';
import { type Normalisation, planeLayout } from '../image/resample.js';
import type { AlignedFace } from '../image/warp.js';
import type { ModelSession, PixelImage } from '../runtime.js';
import { tensorOf } from './tensor-of.js';

/** Turns an aligned face into its vector of length 1. */
export async function embed(
  session: ModelSession,
  face: AlignedFace,
  constants: PackConstants['embed'],
): Promise<Float32Array> {
  const { tensors } = constants;
  const input = { data: toPlanes(face, constants), dims: [1, 3, face.height, face.width] };
  const outputs = await session.run({ [tensors.input]: input });
  const { data } = tensorOf(outputs, tensors.embedding);
  if (data.length !== constants.dimensions) {
    const problem = `the recogniser gives ${data.length} numbers, not ${constants.dimensions}`;
    throw new MocError('face/pack-invalid', { details: { problem } });
  }
  return unitLength(data);
}

function toPlanes({ data, width, height }: PixelImage, { order, mean, scale }: Normalisation): Float32Array {
  const plane = width * height;
  const planes = new Float32Array(3 * plane);
  const { first, step } = planeLayout(order, plane);
  for (let i = 0, from = 0; i < plane; i++) {
    for (let channel = 0, to = first + i; channel < 3; channel++, from++, to += step) {
      planes[to] = ((data[from] as number) - mean) / scale;
    }
  }
  return planes;
}

function unitLength(values: Float32Array): Float32Array {
  const length = Math.hypot(...values) || 1;
  return values.map((value) => value / length);
}
