import { describe, expect, it } from 'vitest';
import { median, quantile, ratios, spread } from './statistics.js';

describe('figures of several rounds', () => {
  it('takes the middle one, and the mean of two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  it('reads a quantile off between neighbours', () => {
    expect(quantile([0, 10, 20, 30, 40], 0.95)).toBeCloseTo(38);
    expect(quantile([7], 0.95)).toBe(7);
  });

  it('says between which values the rounds lay', () => {
    expect(spread([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
  });

  it('compares rounds that ran beside each other, not the best with the worst', () => {
    expect(ratios([300, 30], [100, 10])).toEqual({ median: 3, min: 3, max: 3 });
  });
});
