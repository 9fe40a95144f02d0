import { FaceError } from '@moc-sdk/core/face-errors';
import type { Recogniser } from '@moc-sdk/face-models';
import { toPlanes } from '../image/planes.js';
import type { AlignedFace } from '../image/warp.js';
import type { ModelSession } from '../runtime.js';
import type { AlignedFaces } from './align.js';
import { cosine } from './cosine.js';
import { tensorOf } from './tensor-of.js';

/**
 * The vector of length 1 of a face. With several recognisers their vectors stand one after the other, each as long as
 * the root of its weight's share, so that the cosine of two faces is the weighted mean of the recognisers' cosines.
 */
export async function embedAll(
  sessions: readonly ModelSession[],
  faces: AlignedFaces,
  recognisers: readonly Recogniser[],
): Promise<Float32Array> {
  const whole = recognisers.reduce((sum, { weight }) => sum + weight, 0);
  const parts: Float32Array[] = [];
  for (const [index, recogniser] of recognisers.entries()) {
    const vector = await embed(sessions[index] as ModelSession, faces[index] as AlignedFace, recogniser);
    const length = Math.sqrt(recogniser.weight / whole);
    parts.push(length === 1 ? vector : vector.map((value) => value * length));
  }
  return concat(parts);
}

function concat(parts: readonly Float32Array[]): Float32Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const out = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    out.set(part, offset);
    offset += part.length;
  }
  return out;
}

async function embed(
  session: ModelSession,
  face: AlignedFace,
  recogniser: Recogniser,
): Promise<Float32Array> {
  const { tensors } = recogniser;
  const input = { data: toPlanes(face, recogniser), dims: [1, 3, face.height, face.width] };
  const outputs = await session.run({ [tensors.input]: input });
  const { data } = tensorOf(outputs, tensors.embedding);
  if (data.length !== recogniser.dimensions) {
    const problem = `the recogniser gives ${data.length} numbers, not ${recogniser.dimensions}`;
    throw new FaceError('face/pack-invalid', { details: { problem } });
  }
  return unitLength(data);
}

function unitLength(values: Float32Array): Float32Array {
  const length = Math.sqrt(cosine(values, values));
  if (!(length > 0 && length < Number.POSITIVE_INFINITY)) {
    throw new FaceError('face/pack-invalid', { details: { problem: 'the recogniser gives no direction' } });
  }
  return values.map((value) => value / length);
}
