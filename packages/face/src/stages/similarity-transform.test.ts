import { describe, expect, it } from 'vitest';
import type { Point } from '../geometry.js';
import { fitSimilarity, invert, transformPoint } from './similarity-transform.js';

const square: Point[] = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
];

describe('fitting a similarity', () => {
  it('finds turn, scale and shift again', () => {
    const truth = { a: 3 * Math.cos(0.4), b: 3 * Math.sin(0.4), x: 17, y: -5 };
    const found = fitSimilarity(
      square,
      square.map((point) => transformPoint(truth, point)),
    );
    for (const name of ['a', 'b', 'x', 'y'] as const) expect(found[name]).toBeCloseTo(truth[name], 10);
  });

  it('does not mirror even when a mirror would fit', () => {
    const mirrored = square.map(([x, y]): Point => [-x, y]);
    const { a, b } = fitSimilarity(square, mirrored);
    expect(a * a + b * b).toBeCloseTo(0, 10);
  });

  it('finds the way back', () => {
    const transform = { a: 0.3, b: -0.2, x: 4, y: 9 };
    const [x, y] = transformPoint(invert(transform), transformPoint(transform, [12, -7]));
    expect(x).toBeCloseTo(12, 10);
    expect(y).toBeCloseTo(-7, 10);
  });
});
