import { expect, it } from 'vitest';
import { overlap, suppressOverlaps } from './suppress-overlaps.js';

const box = (x: number, y: number, side: number) => ({ x, y, width: side, height: side });

it('keeps the surest of overlapping boxes and all that stand apart', () => {
  const sure = { box: box(0, 0, 100), score: 0.99 };
  const shifted = { box: box(10, 10, 100), score: 0.95 };
  const apart = { box: box(90, 0, 100), score: 0.93 };
  expect(overlap(sure.box, shifted.box)).toBeCloseTo(8100 / 11900);
  expect(suppressOverlaps([apart, shifted, sure], 0.4)).toEqual([sure, apart]);
});
