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
      const left = Math.floor(x);
      const top = Math.floor(y);
      if (left < -1 || top < -1 || left >= width || top >= height) {
        missed++;
        continue;
      }
      const inLeft = left >= 0;
      const inRight = left + 1 < width;
      const inTop = top >= 0;
      const inBottom = top + 1 < height;
      const at = top * stride + 3 * left;
      const to = 3 * (row * size + column);
      for (let channel = 0; channel < 3; channel++) {
        const from = at + channel;
        const value = blend(
          inTop && inLeft ? (data[from] as number) : 0,
          inTop && inRight ? (data[from + 3] as number) : 0,
          inBottom && inLeft ? (data[from + stride] as number) : 0,
          inBottom && inRight ? (data[from + stride + 3] as number) : 0,
          x - left,
          y - top,
        );
        out[to + channel] = Math.round(value);
      }
    }
  }
  return { data: out, width: size, height: size, outside: missed / (size * size) };
}
