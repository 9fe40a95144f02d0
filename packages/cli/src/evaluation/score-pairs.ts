import { cosine, packName } from '@moc-sdk/face';
import type { KnownPair, ScoredPair } from '@moc-sdk/face/evaluation';
import type { FaceModelPack } from '@moc-sdk/face-models';
import { withFaceEngine } from '../face-engine.js';
import { assertReadable, embedPhotos } from './embed-photos.js';
import { untilInterrupted } from './interruption.js';
import { startProgress } from './progress.js';

/** Pairs with their similarities, in the order given. */
export interface ScoredPhotos {
  readonly pairs: readonly (KnownPair<string> & ScoredPair)[];
  readonly photos: number;
  readonly msPerImage: number;
}

/**
 * Holds the photos of each pair against each other.
 *
 * @throws MocError `evaluation/photos-missing`, `system/interrupted`, and what the engine throws on a photo
 */
export async function scorePairs(
  pairs: readonly KnownPair<string>[],
  pack: FaceModelPack,
): Promise<ScoredPhotos> {
  const paths = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  await assertReadable(paths);
  const progress = startProgress(packName(pack), paths.length);
  try {
    const { faces, msPerImage } = await untilInterrupted((signal) =>
      withFaceEngine((engine) => embedPhotos(engine, paths, progress, signal), pack),
    );
    const scored = pairs.map((pair) => {
      const [a, b] = [faces.get(pair.a), faces.get(pair.b)];
      return { ...pair, similarity: a && b ? cosine(a.values, b.values) : null };
    });
    return { pairs: scored, photos: paths.length, msPerImage };
  } finally {
    progress.end();
  }
}
