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
  const alongX = Float64Array.from({ length: size }, (_, column) => cos * (column - shiftX));
  const alongY = Float64Array.from({ length: size }, (_, column) => sin * (column - shiftX));
  const out = new Uint8Array(3 * size * size);
  const stride = 3 * width;
  let missed = 0;

  for (let row = 0, to = 0; row < size; row++) {
    const downX = sin * (row - shiftY);
    const downY = cos * (row - shiftY);
    for (let column = 0; column < size; column++, to += 3) {
      const x = (alongX[column] as number) + downX;
      const y = downY - (alongY[column] as number);
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
      const a = upper + 3 * Math.max(west, 0);
      const across = west < 0 || west + 1 >= width ? 0 : 3;
      const down = north < 0 || north + 1 >= height ? 0 : stride;
      const c = a + down;
      // An array of bytes cuts fractions off: with the half, that rounds.
      out[to] = blend(data, a, a + across, c, c + across, left, right, top, bottom) + 0.5;
      out[to + 1] = blend(data, a + 1, a + across + 1, c + 1, c + across + 1, left, right, top, bottom) + 0.5;
      out[to + 2] = blend(data, a + 2, a + across + 2, c + 2, c + across + 2, left, right, top, bottom) + 0.5;
    }
  }
  return { data: out, width: size, height: size, outside: missed / (size * size) };
}
