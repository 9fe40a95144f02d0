import type { Recogniser } from '@moc-sdk/face-models';
import type { Point } from '../geometry.js';
import { cutOut } from '../image/cut-out.js';
import type { AlignedFace } from '../image/warp.js';
import type { PixelImage } from '../runtime.js';
import { meanPoint } from './mean-point.js';
import { fitSimilarity } from './similarity-transform.js';

/** One face, cut out as each recogniser of a pack wants it. */
export type AlignedFaces = readonly [AlignedFace, ...AlignedFace[]];

export function alignAll(
  image: PixelImage,
  points: readonly Point[],
  [first, ...others]: readonly Recogniser[],
): AlignedFaces {
  if (!first) throw new RangeError('A pack has at least one recogniser.');
  return [align(image, points, first.align), ...others.map((one) => align(image, points, one.align))];
}

/** Cuts a face out so that its landmarks come as near as they can to a recogniser's targets. */
export function align(
  image: PixelImage,
  points: readonly Point[],
  { targets, size }: Recogniser['align'],
): AlignedFace {
  const from = targets.map(({ landmarks }) => meanPoint(points, landmarks));
  const to = targets.map(({ at }) => at);
  return cutOut(image, fitSimilarity(from, to), size);
}
