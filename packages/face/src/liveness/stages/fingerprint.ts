import type { Box, FivePoints } from '../../geometry.js';
import { greySquare } from '../../image/grey-square.js';
import type { PixelImage } from '../../runtime.js';

/** Cells of a side: coarse enough that noise and JPEG average out, fine enough to tell two moments apart. */
const CELLS = 16;

/** Brightness levels by which a cell must be lighter than the next: without them noise decides on plain walls. */
const STEP = 2;

/**
 * One bit for each cell, lighter than its right neighbour or not, as 64 hexadecimal digits.
 * @param region Default the whole image.
 */
export function fingerprintOf(
  image: PixelImage,
  region: Box = { x: 0, y: 0, width: image.width, height: image.height },
): string {
  const grey = greySquare(image, region, CELLS, 1);
  let digits = '';
  for (let i = 0; i < grey.length; i += 4) {
    let digit = 0;
    for (let bit = 0; bit < 4; bit++) digit = 2 * digit + (isLighter(grey, i + bit) ? 1 : 0);
    digits += digit.toString(16);
  }
  return digits;
}

/** The last cell of a row is held against the first. */
function isLighter(grey: Float32Array, at: number): boolean {
  const next = at % CELLS === CELLS - 1 ? at + 1 - CELLS : at + 1;
  return (grey[at] as number) - (grey[next] as number) > STEP;
}

/**
 * The square that a face and what is around it fill, whose place and size hang on the landmarks: what an attacker cuts
 * off or scales does not move it over the picture.
 */
export function surroundings([eyeA, eyeB, , mouthA, mouthB]: FivePoints): Box {
  const x = (eyeA[0] + eyeB[0] + mouthA[0] + mouthB[0]) / 4;
  const y = (eyeA[1] + eyeB[1] + mouthA[1] + mouthB[1]) / 4;
  const down = [mouthA[0] + mouthB[0] - eyeA[0] - eyeB[0], mouthA[1] + mouthB[1] - eyeA[1] - eyeB[1]];
  const side = 3 * Math.hypot(...down);
  return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}
