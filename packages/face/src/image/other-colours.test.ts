import { describe, expect, it } from 'vitest';
import type { PixelImage } from '../runtime.js';
import { cutOut } from './cut-out.js';
import { resample } from './resample.js';
import { shrink } from './shrink.js';

/** Far from a straight line, so that averages of what is not converted yet would differ. */
const toSrgb = (pixels: Uint8Array) => {
  for (let i = 0; i < pixels.length; i++) pixels[i] = ((pixels[i] as number) ** 2 / 255) | 0;
};

/** The same photo twice: to be converted where it is looked at, and converted as a whole. */
function photos(width: number, height: number): { lazy: PixelImage; whole: PixelImage } {
  const data = Uint8Array.from({ length: 3 * width * height }, (_, i) => (i * 7919) % 256);
  const converted = data.slice();
  toSrgb(converted);
  return { lazy: { data, width, height, toSrgb }, whole: { data: converted, width, height } };
}

describe('a photo in other colours gives the same numbers as one that was converted as a whole', () => {
  it.each([1, 2, 5, 7, 8, 13])('in blocks of %i, also at the border', (factor) => {
    const { lazy, whole } = photos(203, 151);
    for (const region of [
      { x: 0, y: 0, width: 203, height: 151 },
      { x: 150.4, y: -20, width: 90, height: 200 },
      { x: 31.7, y: 42.2, width: 20, height: 20 },
    ]) {
      expect(shrink(lazy, region, factor)).toEqual(shrink(whole, region, factor));
    }
  });

  it.each([0.7, 1, 6])('sampled %f pixels apart', (ratio) => {
    const { lazy, whole } = photos(203, 151);
    const look = { width: 24, height: 24, order: 'rgb', mean: 127, scale: 128, outside: 127 } as const;
    for (const [x, y] of [
      [0, 0],
      [77.3, 50.9],
      [195, -7.5],
    ] as const) {
      const region = { x, y, width: 24 * ratio, height: 24 * ratio };
      const [found, wanted] = [resample(lazy, region, look), resample(whole, region, look)];
      expect(found.every((value, i) => Math.abs(value - (wanted[i] as number)) < 1e-5)).toBe(true);
    }
  });

  it.each([0.15, 1, 1.4])('turned, at scale %f', (scale) => {
    const { lazy, whole } = photos(203, 151);
    const transform = { a: scale * Math.cos(0.3), b: scale * Math.sin(0.3), x: -20.3, y: -31.2 };
    const [found, wanted] = [cutOut(lazy, transform, 32), cutOut(whole, transform, 32)];
    expect(found).toEqual(wanted);
  });

  it('leaves the photo itself as it is', () => {
    const { lazy } = photos(40, 30);
    const before = lazy.data.slice();
    shrink(lazy, { x: 0, y: 0, width: 40, height: 30 }, 1);
    expect(lazy.data).toEqual(before);
  });
});
