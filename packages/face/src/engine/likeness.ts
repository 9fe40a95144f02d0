import type { FaceModelPack } from '@moc-sdk/face-models';
import type { EnrolledFace, FaceEmbedding } from '../embedding.js';
import { cosine } from '../stages/cosine.js';
import { decide } from '../stages/decide.js';
import type { Likeness } from './types.js';

type Thresholds = FaceModelPack['thresholds'];

/** How alike a face and an enrolled one are, and what that means. */
export function likeness(face: FaceEmbedding, enrolled: EnrolledFace, thresholds: Thresholds): Likeness {
  const similarity = similarityTo(face, enrolled, thresholds);
  const decision = decide(similarity, thresholds);
  return { decision, match: decision === 'match', similarity, threshold: thresholds.match };
}

/**
 * The similarity to the renewed face, but never much more than to the enrolled one: whom the enrolled face alone would
 * not even give to review does not match, wherever renewal has led.
 */
function similarityTo(face: FaceEmbedding, { values, anchor }: EnrolledFace, thresholds: Thresholds): number {
  const current = cosine(face.values, values);
  if (!anchor) return current;
  return Math.min(current, cosine(face.values, anchor) + thresholds.match - thresholds.review);
}
