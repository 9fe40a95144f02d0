import type { Box, Point } from '../geometry.js';
import type { PixelImage } from '../runtime.js';

/** A part of a photo in whole blocks of `factor` × `factor` pixels, each averaged to one. */
export interface Shrunk {
  readonly image: PixelImage;
  readonly factor: number;
  /** The photo's pixel where the first block begins. */
  readonly left: number;
  readonly top: number;
}

/**
 * By how much a photo should shrink before bilinear samples are taken of it, each `ratio` of its pixels apart. Two
 * neighbours a direction stand for up to about two pixels; beyond, what lies between would not count, and the noise
 * of a large photo would come through whole.
 */
export function shrinkFactor(ratio: number): number {
  return Math.max(1, Math.round(ratio / 1.5));
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

  for (let row = 0; row < height; row++) {
    const fromY = top + row * factor;
    const toY = Math.min(fromY + factor, photo.height);
    for (let column = 0; column < width; column++) {
      const fromX = left + column * factor;
      const toX = Math.min(fromX + factor, photo.width);
      averageBlock(photo, fromX, toX, fromY, toY, data, 3 * (row * width + column));
    }
  }
  return { image: { data, width, height }, factor, left, top };
}

function averageBlock(
  { data, width }: PixelImage,
  fromX: number,
  toX: number,
  fromY: number,
  toY: number,
  out: Uint8Array,
  at: number,
): void {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let y = fromY; y < toY; y++) {
    const end = 3 * (y * width + toX);
    for (let i = 3 * (y * width + fromX); i < end; i += 3) {
      red += data[i] as number;
      green += data[i + 1] as number;
      blue += data[i + 2] as number;
    }
  }
  const pixels = (toX - fromX) * (toY - fromY);
  out[at] = Math.round(red / pixels);
  out[at + 1] = Math.round(green / pixels);
  out[at + 2] = Math.round(blue / pixels);
}

/** Where a rectangle of the photo lies in the shrunk part; its edges run between pixels. */
export function boxInShrunk(box: Box, { factor, left, top }: Shrunk): Box {
  return {
    x: (box.x - left) / factor,
    y: (box.y - top) / factor,
    width: box.width / factor,
    height: box.height / factor,
  };
}

/** Where a point of the photo lies in the shrunk part; whole numbers are the middles of pixels. */
export function pointInShrunk([x, y]: Point, { factor, left, top }: Shrunk): Point {
  return [(x - left + 0.5) / factor - 0.5, (y - top + 0.5) / factor - 0.5];
}

function clamp(value: number, highest: number): number {
  return Math.min(Math.max(value, 0), highest);
}
