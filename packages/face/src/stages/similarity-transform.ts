import type { Point } from '../geometry.js';

/** Turns, scales and shifts: `(px, py) → (a·px − b·py + x, b·px + a·py + y)`. It never mirrors. */
export interface Similarity {
  readonly a: number;
  readonly b: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The similarity that brings `from` closest to `to` in the sense of least squares (Umeyama 1991, in the plane and
 * without reflection, where the solution is closed).
 */
export function fitSimilarity(from: readonly Point[], to: readonly Point[]): Similarity {
  const source = centroid(from);
  const target = centroid(to);
  let dot = 0;
  let cross = 0;
  let spread = 0;
  from.forEach(([px, py], index) => {
    const [qx, qy] = to[index] ?? target;
    const x = px - source[0];
    const y = py - source[1];
    const u = qx - target[0];
    const v = qy - target[1];
    dot += x * u + y * v;
    cross += x * v - y * u;
    spread += x * x + y * y;
  });
  const a = dot / spread;
  const b = cross / spread;
  return {
    a,
    b,
    x: target[0] - (a * source[0] - b * source[1]),
    y: target[1] - (b * source[0] + a * source[1]),
  };
}

export function transformPoint({ a, b, x, y }: Similarity, [px, py]: Point): Point {
  return [a * px - b * py + x, b * px + a * py + y];
}

/** The way back. */
export function invert({ a, b, x, y }: Similarity): Similarity {
  const square = a * a + b * b;
  const cos = a / square;
  const sin = -b / square;
  return { a: cos, b: sin, x: -(cos * x - sin * y), y: -(sin * x + cos * y) };
}

function centroid(points: readonly Point[]): Point {
  let x = 0;
  let y = 0;
  for (const point of points) {
    x += point[0];
    y += point[1];
  }
  return [x / points.length, y / points.length];
}
