import { describe, expect, it } from 'vitest';
import { cutOut } from './cut-out.js';
import { ramp } from './ramp.test.fixtures.js';

describe('cutting out', () => {
  it('puts each pixel where the transform says, shrunk first or not', () => {
    for (const scale of [1, 0.5, 0.2, 0.08]) {
      const transform = { a: scale, b: 0, x: -20 * scale, y: -40 * scale };
      const { data, outside } = cutOut(ramp(240, 240), transform, 12);
      expect(outside).toBe(0);
      // Away from the border, where blocks are whole.
      const at = 3 * (6 * 12 + 5);
      expect(Math.abs((data[at] ?? 0) - (5 / scale + 20))).toBeLessThanOrEqual(1);
      expect(Math.abs((data[at + 1] ?? 0) - (6 / scale + 40))).toBeLessThanOrEqual(1);
    }
  });

  it('turns a crop of a large photo upright', () => {
    const back = { a: 0, b: -0.1 };
    const { data } = cutOut(ramp(240, 240), { ...back, x: 0, y: 20 }, 20);
    // Down the crop the photo runs to the left.
    const red = (row: number) => data[3 * (row * 20 + 5)] ?? 0;
    expect(Math.abs(red(5) - 150)).toBeLessThanOrEqual(1);
    expect(Math.abs(red(10) - 100)).toBeLessThanOrEqual(1);
  });
});
