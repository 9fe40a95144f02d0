import type { Point } from '../../geometry.js';
import type { PixelImage } from '../../runtime.js';
import { bilinearAt } from './pixels.test.fixtures.js';

/** Outer corner, two points of the upper lid, inner corner, two of the lower: both eyes of the 68 points. */
const EYES = [
  { upper: [36, 37, 38, 39], lower: [36, 41, 40, 39] },
  { upper: [42, 43, 44, 45], lower: [42, 47, 46, 45] },
] as const;

/** Draws the skin between brow and eye down over the eyes. @param open 0 closed … 1 as in the photo */
export function closeEyes(photo: PixelImage, points: readonly Point[], open: number): PixelImage {
  const data = new Uint8Array(photo.data);
  for (const { upper, lower } of EYES) {
    const upperLid = upper.map((index) => points[index] as Point);
    const lowerLid = lower.map((index) => points[index] as Point);
    const [left, right] = [upperLid[0] as Point, upperLid[3] as Point];
    const wide = right[0] - left[0];
    for (let x = Math.ceil(left[0] - 0.1 * wide); x <= right[0] + 0.1 * wide; x++) {
      const top = heightAt(upperLid, x) - 0.06 * wide;
      const bottom = heightAt(lowerLid, x) + 0.1 * wide;
      const edge = top + (1 - open) * (bottom - top);
      const from = top - 0.32 * wide;
      for (let y = Math.ceil(from); y <= edge; y++) {
        const share = (y - from) / (edge - from);
        const to = 3 * (y * photo.width + x);
        bilinearAt(photo, x, from + share * (top - from), data, to);
        // Lashes.
        if (edge - y < 0.07 * wide)
          for (let c = 0; c < 3; c++) data[to + c] = (data[to + c] as number) * 0.35;
      }
    }
  }
  return { ...photo, data };
}

/** The height of a line through points from left to right. */
function heightAt(line: readonly Point[], x: number): number {
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1] as Point;
    const [bx, by] = line[i] as Point;
    if (x <= bx || i === line.length - 1) {
      const share = Math.min(Math.max((x - ax) / (bx - ax || 1), 0), 1);
      return ay + share * (by - ay);
    }
  }
  return 0;
}
