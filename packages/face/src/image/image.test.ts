import { describe, expect, it } from 'vitest';
import type { PixelImage } from '../runtime.js';
import { resample } from './resample.js';
import { warp } from './warp.js';

/** A photo whose red grows by one a column, green by one a row, and blue is 9. */
const ramp = (width: number, height: number): PixelImage => ({
  width,
  height,
  data: Uint8Array.from({ length: 3 * width * height }, (_, i) => {
    const pixel = Math.floor(i / 3);
    return [pixel % width, Math.floor(pixel / width), 9][i % 3] ?? 0;
  }),
});
const plain = { order: 'rgb' as const, mean: 0, scale: 1, outside: 0 };
const identity = { a: 1, b: 0, x: 0, y: 0 };

describe('resampling', () => {
  it('leaves a photo as it is at its own size, in three planes', () => {
    const image = ramp(5, 4);
    const planes = resample(image, { x: 0, y: 0, width: 5, height: 4 }, { ...plain, width: 5, height: 4 });
    expect([...planes.subarray(0, 5)]).toEqual([0, 1, 2, 3, 4]);
    expect([...planes.subarray(20, 26)]).toEqual([0, 0, 0, 0, 0, 1]);
    expect(new Set(planes.subarray(40))).toEqual(new Set([9]));
  });

  it('puts samples at the middle of pixels', () => {
    const half = resample(ramp(8, 8), { x: 0, y: 0, width: 8, height: 8 }, { ...plain, width: 4, height: 4 });
    expect([...half.subarray(0, 4)]).toEqual([0.5, 2.5, 4.5, 6.5]);
    const double = resample(
      ramp(4, 4),
      { x: 0, y: 0, width: 4, height: 4 },
      { ...plain, width: 8, height: 8 },
    );
    expect([...double.subarray(0, 8)]).toEqual([0, 0.25, 0.75, 1.25, 1.75, 2.25, 2.75, 3]);
  });

  it('turns the planes round and normalises for a network that wants BGR', () => {
    const options = { order: 'bgr' as const, mean: 1, scale: 2, outside: 0, width: 2, height: 1 };
    expect([...resample(ramp(2, 1), { x: 0, y: 0, width: 2, height: 1 }, options)]).toEqual([
      4, 4, -0.5, -0.5, -0.5, 0,
    ]);
  });

  it('fills what lies outside the photo', () => {
    const region = { x: -4, y: 0, width: 12, height: 1 };
    const planes = resample(ramp(4, 1), region, { ...plain, outside: 127, width: 12, height: 1 });
    expect([...planes.subarray(0, 12)]).toEqual([127, 127, 127, 0, 0, 1, 2, 3, 3, 127, 127, 127]);
  });
});

describe('warping', () => {
  it('cuts the crop out unchanged under the identity', () => {
    const { data, outside } = warp(ramp(6, 6), identity, 4);
    expect([...data.subarray(0, 6)]).toEqual([0, 0, 9, 1, 0, 9]);
    expect(outside).toBe(0);
  });

  it('turns by a quarter', () => {
    const { data } = warp(ramp(4, 4), { a: 0, b: 1, x: 3, y: 0 }, 4);
    const red = [...data.filter((_, i) => i % 3 === 0)];
    expect(red.slice(0, 8)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it('is black outside the photo and says how much of it', () => {
    const { data, outside } = warp(ramp(8, 8), { ...identity, x: -4, y: -4 }, 8);
    expect(outside).toBe(0.75);
    expect([...data.subarray(-3)]).toEqual([0, 0, 0]);
  });
});
