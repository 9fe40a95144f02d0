import type { GreyImage } from './poppler.js';

const DARK = 128;
/** The finder pattern of a QR code is seven modules wide. */
const FINDER = 7;

/**
 * Samples a QR code that stands at the left margin: its top left finder is the first row of ink at least seven
 * modules long whose left end nothing precedes. Enough for a code on a page that we know; no general reader.
 */
export function readSquares(image: GreyImage, modules: number): boolean[][] {
  const { left, top, unit } = findCorner(image);
  return Array.from({ length: modules }, (_, row) =>
    Array.from({ length: modules }, (_, column) =>
      isDark(image, left + (column + 0.5) * unit, top + (row + 0.5) * unit),
    ),
  );
}

function findCorner(image: GreyImage) {
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width / 2; x++) {
      const width = runLength(image, x, y, 1, 0);
      if (width > 25 && runLength(image, x, y, 0, 1) === width)
        return { left: x, top: y, unit: width / FINDER };
      x += width;
    }
  }
  throw new Error('no code on the page');
}

function runLength(image: GreyImage, x: number, y: number, dx: number, dy: number): number {
  let length = 0;
  while (isDark(image, x + dx * length, y + dy * length)) length++;
  return length;
}

function isDark({ width, height, pixels }: GreyImage, x: number, y: number): boolean {
  if (x >= width || y >= height) return false;
  return (pixels[Math.floor(y) * width + Math.floor(x)] ?? 255) < DARK;
}
