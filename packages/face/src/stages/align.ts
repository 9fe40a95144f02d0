import type { PackConstants } from '@moc-sdk/face-models';
import type { Box, FivePoints, Point } from '../geometry.js';
import { pointInShrunk, shrink, shrinkFactor } from '../image/shrink.js';
import { type AlignedFace, warp } from '../image/warp.js';
import type { PixelImage } from '../runtime.js';
import { fitSimilarity, invert, type Similarity, transformPoint } from './similarity-transform.js';

/** Cuts a face out so that its five points come as near as they can to the pack's targets. */
export function align(
  image: PixelImage,
  landmarks: FivePoints,
  { targets, size }: PackConstants['align'],
): AlignedFace {
  const transform = fitSimilarity(landmarks, targets);
  const back = invert(transform);
  const factor = shrinkFactor(Math.hypot(back.a, back.b));
  if (factor === 1) return warp(image, transform, size);
  const part = shrink(image, squareInPhoto(back, size), factor);
  const points = landmarks.map((point) => pointInShrunk(point, part));
  return warp(part.image, fitSimilarity(points, targets), size);
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
