import type { GreyImage } from './poppler.js';

/** Darker than this is ink for sure; lighter than the other surely is none. Between them lies smoothing. */
const INK = 96;
const TRACE = 208;
/** Pixels that two rasterisers may put the same edge apart. */
const REACH = 1;

/** Pixels between two rows that are ink in one picture with no trace of ink near them in the other. */
export function straysBetween(a: GreyImage, b: GreyImage, top: number, bottom: number): number {
  return strays(a, b, top, bottom) + strays(b, a, top, bottom);
}

function strays(from: GreyImage, to: GreyImage, top: number, bottom: number): number {
  let count = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = 0; x < from.width; x++) {
      if (at(from, x, y) < INK && !hasInkNear(to, x, y)) count++;
    }
  }
  return count;
}

function hasInkNear(image: GreyImage, x: number, y: number): boolean {
  for (let dy = -REACH; dy <= REACH; dy++) {
    for (let dx = -REACH; dx <= REACH; dx++) if (at(image, x + dx, y + dy) < TRACE) return true;
  }
  return false;
}

function at({ width, height, pixels }: GreyImage, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= width || y >= height) return 255;
  return pixels[y * width + x] ?? 255;
}
