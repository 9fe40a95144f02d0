import { describe, expect, it } from 'vitest';
import { covered, uncovered } from './intervals.js';

describe('time that is spent', () => {
  it('counts what overlaps once', () => {
    expect(
      covered([
        [0, 10],
        [5, 12],
        [20, 21],
      ]),
    ).toBe(13);
    expect(
      covered([
        [0, 10],
        [2, 3],
      ]),
    ).toBe(10);
    expect(covered([])).toBe(0);
  });

  it('leaves out what was spent waiting for somebody else, two waits at once counted once', () => {
    expect(
      uncovered(
        [[0, 10]],
        [
          [2, 4],
          [3, 6],
        ],
      ),
    ).toBe(6);
    expect(
      uncovered(
        [
          [0, 10],
          [20, 30],
        ],
        [[0, 10]],
      ),
    ).toBe(10);
  });
});
