import type { Face, Point } from '../../geometry.js';
import type { HeadPose } from '../observation.js';

/** Where the nose of a face that looks into the camera lies between eyes (0) and mouth (1). */
const LEVEL_NOSE = 0.495;

/**
 * How a head is held, from its five points. The nose's place is written in the axes eye to eye and eyes to mouth, which
 * need not be at right angles: whatever a tilted sheet of paper does to the picture (to the first order an affine
 * map), these two numbers stay.
 */
export function headPose({ landmarks: [leftEye, rightEye, nose, mouthLeft, mouthRight] }: Face): HeadPose {
  const eyes = middle(leftEye, rightEye);
  const across = minus(rightEye, leftEye);
  const down = minus(middle(mouthLeft, mouthRight), eyes);
  const at = minus(nose, eyes);
  // Cramer's rule for at = turn · across + along · down.
  const area = cross(across, down) || 1;
  return {
    turn: cross(at, down) / area,
    nod: cross(across, at) / area - LEVEL_NOSE,
    roll: (Math.atan2(across[1], across[0]) * 180) / Math.PI,
  };
}

function middle(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function minus(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1]];
}

function cross(a: Point, b: Point): number {
  return a[0] * b[1] - a[1] * b[0];
}
