import { describe, expect, it } from 'vitest';
import { ramp } from './ramp.test.fixtures.js';
import { boxInShrunk, pointInShrunk, shrink, shrinkFactor } from './shrink.js';

describe('shrinking', () => {
  it('leaves photos alone that are not much larger than the result', () => {
    expect([0.3, 1, 2, 2.2, 3, 15].map(shrinkFactor)).toEqual([1, 1, 1, 1, 2, 10]);
  });

  it('averages whole blocks and what is left of them at the border', () => {
    const { image } = shrink(ramp(5, 2), { x: 0, y: 0, width: 5, height: 2 }, 2);
    expect([image.width, image.height]).toEqual([3, 1]);
    expect([...image.data]).toEqual([1, 1, 9, 3, 1, 9, 4, 1, 9]);
  });

  it.each([2, 3, 7, 8, 12])('keeps places at factor %i: a column is found where it was', (factor) => {
    const part = shrink(ramp(240, 240), { x: 90, y: 120, width: 60, height: 60 }, factor);
    const [x, y] = pointInShrunk([118, 145], part);
    const at = 3 * (Math.round(y) * part.image.width + Math.round(x));
    // A ramp's mean over a block is its value in the middle: what is off is the way to the nearest block.
    expect(Math.abs((part.image.data[at] ?? 0) - 118 - factor * (Math.round(x) - x))).toBeLessThanOrEqual(
      0.5,
    );
    expect(Math.abs((part.image.data[at + 1] ?? 0) - 145 - factor * (Math.round(y) - y))).toBeLessThanOrEqual(
      0.5,
    );
  });

  it('takes nine pixels of a block at least, so that noise goes', () => {
    const noisy = ramp(96, 96);
    for (let i = 0; i < noisy.data.length; i++) noisy.data[i] = 128 + 60 * Math.sin(i * i);
    for (const factor of [3, 6, 8, 12]) {
      const { data } = shrink(noisy, { x: 0, y: 0, width: 96, height: 96 }, factor).image;
      const variance = data.reduce((sum, value) => sum + (value - 128) ** 2, 0) / data.length;
      expect(variance).toBeLessThan((60 ** 2 / 2 / 9) * 1.3);
    }
  });

  it('covers the region and a margin, but nothing outside the photo', () => {
    const part = shrink(ramp(90, 90), { x: 60, y: -20, width: 50, height: 50 }, 3);
    expect([part.left, part.top]).toEqual([57, 0]);
    expect(part.left + 3 * part.image.width).toBe(90);
    expect(boxInShrunk({ x: 60, y: -21, width: 30, height: 30 }, part)).toEqual({
      x: 1,
      y: -7,
      width: 10,
      height: 10,
    });
  });
});
