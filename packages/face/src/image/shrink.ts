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

/** Averages the blocks that cover a region and a margin around it, as far as the photo reaches, in sRGB. */
export function shrink(photo: PixelImage, region: Box, factor: number): Shrunk {
  const left = clamp(Math.floor(region.x) - factor, photo.width - 1);
  const top = clamp(Math.floor(region.y) - factor, photo.height - 1);
  const right = clamp(Math.ceil(region.x + region.width) + factor, photo.width);
  const bottom = clamp(Math.ceil(region.y + region.height) + factor, photo.height);
  const width = Math.max(1, Math.ceil((right - left) / factor));
  const height = Math.max(1, Math.ceil((bottom - top) / factor));
  const step = stepIn(factor);
  const side = Math.ceil(factor / step);
  const data = photo.toSrgb
    ? averageBlocks(pickPixels(photo, left, top, width, height, factor, step), 0, 0, width, height, side, 1)
    : averageBlocks(photo, left, top, width, height, factor, step);
  return { image: { data, width, height }, factor, left, top, middle: (step * (side - 1)) / 2 };
}

/** The pixels that count, next to each other and in sRGB: converting all of a large photo takes four times as long. */
function pickPixels(
  { data: from, width: across, height: down, toSrgb }: PixelImage,
  left: number,
  top: number,
  width: number,
  height: number,
  factor: number,
  step: number,
): PixelImage {
  const columns = places(left, width, across, factor, step);
  const rows = places(top, height, down, factor, step);
  const data = new Uint8Array(3 * columns.length * rows.length);
  let to = 0;
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < columns.length; column++, to += 3) {
      const at = 3 * ((rows[row] as number) * across + (columns[column] as number));
      data[to] = from[at] as number;
      data[to + 1] = from[at + 1] as number;
      data[to + 2] = from[at + 2] as number;
    }
  }
  toSrgb?.(data);
  return { data, width: columns.length, height: rows.length };
}

/** Where on one axis the pixels that count lie. */
function places(start: number, blocks: number, end: number, factor: number, step: number): number[] {
  const found: number[] = [];
  for (let from = start; from < start + blocks * factor; from += factor) {
    for (let at = from; at < Math.min(from + factor, end); at += step) found.push(at);
  }
  return found;
}

function averageBlocks(
  image: PixelImage,
  left: number,
  top: number,
  width: number,
  height: number,
  factor: number,
  step: number,
): Uint8Array {
  const data = new Uint8Array(3 * width * height);
  for (let row = 0, at = 0; row < height; row++) {
    const fromY = top + row * factor;
    const toY = Math.min(fromY + factor, image.height);
    for (let column = 0; column < width; column++, at += 3) {
      const fromX = left + column * factor;
      const toX = Math.min(fromX + factor, image.width);
      averageBlock(image, fromX, toX, fromY, toY, step, data, at);
    }
  }
  return data;
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
