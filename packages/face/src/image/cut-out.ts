import type { Box, Point } from '../geometry.js';
import type { PixelImage } from '../runtime.js';
import { invert, type Similarity, transformPoint } from '../stages/similarity-transform.js';
import { type Shrunk, shrink, shrinkFactor } from './shrink.js';
import { type AlignedFace, warp } from './warp.js';

/**
 * Draws the square crop that a transform maps the photo onto; where the photo is much larger than the crop, its
 * pixels are averaged in blocks first.
 */
export function cutOut(image: PixelImage, transform: Similarity, size: number): AlignedFace {
  const back = invert(transform);
  const factor = shrinkFactor(Math.hypot(back.a, back.b));
  if (factor === 1 && !image.toSrgb) return warp(image, transform, size);
  const part = shrink(image, squareInPhoto(back, size), factor);
  return warp(part.image, fromShrunk(transform, part), size);
}

/** The upright rectangle of the photo that holds the whole crop. */
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

/** The same transform for points of the shrunk part. */
function fromShrunk(transform: Similarity, { factor, left, top, middle }: Shrunk): Similarity {
  const [x, y] = transformPoint(transform, [left + middle, top + middle]);
  return { a: transform.a * factor, b: transform.b * factor, x, y };
}
