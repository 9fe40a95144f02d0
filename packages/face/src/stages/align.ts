import type { Recogniser } from '@moc-sdk/face-models';
import type { Box, Point } from '../geometry.js';
import { pointInShrunk, shrink, shrinkFactor } from '../image/shrink.js';
import { type AlignedFace, warp } from '../image/warp.js';
import type { PixelImage } from '../runtime.js';
import { meanPoint } from './mean-point.js';
import { fitSimilarity, invert, type Similarity, transformPoint } from './similarity-transform.js';

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
  const transform = fitSimilarity(from, to);
  const back = invert(transform);
  const factor = shrinkFactor(Math.hypot(back.a, back.b));
  if (factor === 1) return warp(image, transform, size);
  const part = shrink(image, squareInPhoto(back, size), factor);
  const inPart = from.map((point) => pointInShrunk(point, part));
  return warp(part.image, fitSimilarity(inPart, to), size);
}

/** The upright rectangle of the photo that holds the whole aligned square. */
function squareInPhoto(back: Similarity, size: number): Box {
  const corners: Point[] = [
    [0, 0],
    [size, 0],
    [0, size],
    [size, size],
  ];
  const places = corners.map((corner) => transformPoint(back, corner));
  const x = Math.min(...places.map((place) => place[0]));
  const y = Math.min(...places.map((place) => place[1]));
  const right = Math.max(...places.map((place) => place[0]));
  const bottom = Math.max(...places.map((place) => place[1]));
  return { x, y, width: right - x, height: bottom - y };
}
