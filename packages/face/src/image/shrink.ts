import type { Box, Point } from '../geometry.js';
import type { PixelImage } from '../runtime.js';

/** A part of a photo in whole blocks of `factor` × `factor` pixels, each averaged to one. */
export interface Shrunk {
  readonly image: PixelImage;
  readonly factor: number;
  /** The photo's pixel where the first block begins. */
  readonly left: number;
  readonly top: number;
  /** How far into a block, in pixels and both directions, the middle of what was averaged lies. */
  readonly middle: number;
}

/**
 * By how much a photo should shrink before bilinear samples are taken of it, each `ratio` of its pixels apart. Two
 * neighbours a direction stand for up to about two pixels; beyond, what lies between would not count, and the noise
 * of a large photo would come through whole.
 */
export function shrinkFactor(ratio: number): number {
  return Math.max(1, Math.round(ratio / 1.5));
}

/**
 * Of a large block not every pixel is read: every `step`-th column of every `step`-th row, three to a side at least.
 * Nine pixels are enough against noise, and a photo of 12 million pixels takes a quarter of the time.
 */
function stepIn(factor: number): number {
  return Math.max(1, Math.floor(factor / 3));
}

/** Averages the blocks that cover a region and a margin around it, as far as the photo reaches. */
export function shrink(photo: PixelImage, region: Box, factor: number): Shrunk {
  const left = clamp(Math.floor(region.x) - factor, photo.width - 1);
  const top = clamp(Math.floor(region.y) - factor, photo.height - 1);
  const right = clamp(Math.ceil(region.x + region.width) + factor, photo.width);
  const bottom = clamp(Math.ceil(region.y + region.height) + factor, photo.height);
  const width = Math.max(1, Math.ceil((right - left) / factor));
  const height = Math.max(1, Math.ceil((bottom - top) / factor));
  const data = new Uint8Array(3 * width * height);
  const step = stepIn(factor);

  for (let row = 0, at = 0; row < height; row++) {
    const fromY = top + row * factor;
    const toY = Math.min(fromY + factor, photo.height);
    for (let column = 0; column < width; column++, at += 3) {
      const fromX = left + column * factor;
      const toX = Math.min(fromX + factor, photo.width);
      averageBlock(photo, fromX, toX, fromY, toY, step, data, at);
    }
  }
  const middle = (step * (Math.ceil(factor / step) - 1)) / 2;
  return { image: { data, width, height }, factor, left, top, middle };
}

function averageBlock(
  { data, width }: PixelImage,
  fromX: number,
  toX: number,
  fromY: number,
  toY: number,
  step: number,
  out: Uint8Array,
  at: number,
): void {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let y = fromY; y < toY; y += step) {
    const end = 3 * (y * width + toX);
    for (let i = 3 * (y * width + fromX); i < end; i += 3 * step) {
      red += data[i] as number;
      green += data[i + 1] as number;
      blue += data[i + 2] as number;
    }
  }
  const pixels = Math.ceil((toX - fromX) / step) * Math.ceil((toY - fromY) / step);
  // An array of bytes cuts fractions off: with the half, that rounds.
  out[at] = red / pixels + 0.5;
  out[at + 1] = green / pixels + 0.5;
  out[at + 2] = blue / pixels + 0.5;
}

/** Where a rectangle of the photo lies in the shrunk part; its edges run between pixels. */
export function boxInShrunk(box: Box, part: Shrunk): Box {
  // An edge lies half a pixel before the middle of the pixel it begins.
  const [x, y] = pointInShrunk([box.x - 0.5, box.y - 0.5], part);
  return { x: x + 0.5, y: y + 0.5, width: box.width / part.factor, height: box.height / part.factor };
}

/** Where a point of the photo lies in the shrunk part; whole numbers are the middles of pixels. */
export function pointInShrunk([x, y]: Point, { factor, left, top, middle }: Shrunk): Point {
  return [(x - left - middle) / factor, (y - top - middle) / factor];
}

function clamp(value: number, highest: number): number {
  return Math.min(Math.max(value, 0), highest);
}
