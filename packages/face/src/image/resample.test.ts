import { describe, expect, it } from 'vitest';
import { ramp } from './ramp.test.fixtures.js';
import { resample } from './resample.js';

const plain = { order: 'rgb' as const, mean: 0, scale: 1, outside: 0 };

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
