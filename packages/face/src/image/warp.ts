import type { PixelImage } from '../runtime.js';
import type { Similarity } from '../stages/similarity-transform.js';
import { blend } from './resample.js';

/** A face turned upright and scaled so that its five points lie where the recogniser expects them. */
export interface AlignedFace extends PixelImage {
  /** The share of the crop, 0–1, that lay outside the photo and is black. */
  readonly outside: number;
}

/**
 * Draws the square crop that a transform maps the photo onto: bilinear, black outside, rounded to whole colours as
 * in the recogniser's training.
 */
export function warp(image: PixelImage, transform: Similarity, size: number): AlignedFace {
  const { data, width, height } = image;
  const { a, b, x: shiftX, y: shiftY } = transform;
  const determinant = a * a + b * b;
  const cos = a / determinant;
  const sin = b / determinant;
  const out = new Uint8Array(3 * size * size);
  const stride = 3 * width;
  let missed = 0;

  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const x = cos * (column - shiftX) + sin * (row - shiftY);
      const y = cos * (row - shiftY) - sin * (column - shiftX);
      const west = Math.floor(x);
      const north = Math.floor(y);
      if (west < -1 || north < -1 || west >= width || north >= height) {
        missed++;
        continue;
      }
      // A neighbour outside the photo has no share: black.
      const left = west >= 0 ? west + 1 - x : 0;
      const right = west + 1 < width ? x - west : 0;
      const top = north >= 0 ? north + 1 - y : 0;
      const bottom = north + 1 < height ? y - north : 0;
      const upper = Math.max(north, 0) * stride;
      const lower = Math.min(north + 1, height - 1) * stride;
      const a = upper + 3 * Math.max(west, 0);
      const b = upper + 3 * Math.min(west + 1, width - 1);
      const c = a - upper + lower;
      const d = b - upper + lower;
      const to = 3 * (row * size + column);
      out[to] = Math.round(blend(data, a, b, c, d, left, right, top, bottom));
      out[to + 1] = Math.round(blend(data, a + 1, b + 1, c + 1, d + 1, left, right, top, bottom));
      out[to + 2] = Math.round(blend(data, a + 2, b + 2, c + 2, d + 2, left, right, top, bottom));
    }
  }
  return { data: out, width: size, height: size, outside: missed / (size * size) };
}
