import type { Point } from '../geometry.js';

/** The mean of some of the points; an index without a point counts as the photo's corner. */
export function meanPoint(points: readonly Point[], indices: readonly number[]): Point {
  let x = 0;
  let y = 0;
  for (const index of indices) {
    const [px, py] = points[index] ?? [0, 0];
    x += px;
    y += py;
  }
  return [x / indices.length, y / indices.length];
}
