import { FaceError } from '@moc-sdk/core/face-errors';
import { cosine } from '../stages/cosine.js';
import { meanDirection } from '../stages/mean-direction.js';
import type { SeenFace } from './seen-face.js';
import type { EnrolledPhoto, Enrolment } from './types.js';

/**
 * One face out of several photos of a person: the mean direction of their embeddings.
 *
 * @param least A photo less similar (cosine) to the mean of the others is none of that person.
 * @throws MocError `face/photos-disagree`, `face/none` without a photo
 */
export function combine(seen: readonly SeenFace[], least: number): Enrolment {
  const [first] = seen;
  if (!first) throw new FaceError('face/none');
  const vectors = seen.map(({ embedding }) => embedding.values);
  const outliers = findOutliers(vectors, least);
  if (outliers.length > 0) throw new FaceError('face/photos-disagree', { details: { outliers } });

  const values = seen.length === 1 ? first.embedding.values : meanDirection(vectors);
  const photos = seen.map(({ embedding, face, quality }): EnrolledPhoto => {
    return { face, quality, similarity: seen.length === 1 ? 1 : cosine(embedding.values, values) };
  });
  const nearest = photos.reduce((best, photo) => (photo.similarity > best.similarity ? photo : best));
  const spread = 1 - photos.reduce((sum, { similarity }) => sum + similarity, 0) / photos.length;
  const { face, quality } = nearest;
  return { embedding: { ...first.embedding, values }, face, quality, photos, spread };
}

/**
 * The places of the vectors that are unlike the others, ascending. The worst is taken out first and the rest looked at
 * anew, since a stranger among three also pulls the other two apart. Of two that disagree neither can be preferred.
 */
export function findOutliers(vectors: readonly Float32Array[], least: number): number[] {
  const outliers: number[] = [];
  let rest = [...vectors.keys()];
  while (rest.length > 1) {
    const scored = rest.map((place) => {
      const others = rest.filter((other) => other !== place).map((other) => vectors[other] as Float32Array);
      return { place, similarity: cosine(vectors[place] as Float32Array, meanDirection(others)) };
    });
    const worst = scored.reduce((low, one) => (one.similarity < low.similarity ? one : low));
    if (worst.similarity >= least) break;
    const out = rest.length === 2 ? rest : [worst.place];
    outliers.push(...out);
    rest = rest.filter((place) => !out.includes(place));
  }
  return outliers.sort((a, b) => a - b);
}
