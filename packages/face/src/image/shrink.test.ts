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

  it('keeps places: a column is found where it was', () => {
    const part = shrink(ramp(90, 90), { x: 30, y: 40, width: 20, height: 20 }, 3);
    const [x, y] = pointInShrunk([43, 52], part);
    const at = 3 * (Math.round(y) * part.image.width + Math.round(x));
    expect(Math.abs((part.image.data[at] ?? 0) - 43)).toBeLessThanOrEqual(1);
    expect(Math.abs((part.image.data[at + 1] ?? 0) - 52)).toBeLessThanOrEqual(1);
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
