import { type Face, middleOf, type Point, vectorTo } from '../../geometry.js';
import { LEVEL_NOSE } from '../../quality/measures.js';
import { tiltOf } from '../../stages/five-points.js';
import type { HeadPose } from '../observation.js';

/**
 * How a head is held, from its five points. The nose's place is written in the axes eye to eye and eyes to mouth, which
 * need not be at right angles: whatever a tilted sheet of paper does to the picture (to the first order an affine
 * map), these two numbers stay.
 */
export function headPose({ landmarks }: Face): HeadPose {
  const [leftEye, rightEye, nose, mouthLeft, mouthRight] = landmarks;
  const eyes = middleOf(leftEye, rightEye);
  const across = vectorTo(rightEye, leftEye);
  const down = vectorTo(middleOf(mouthLeft, mouthRight), eyes);
  const at = vectorTo(nose, eyes);
  // Cramer's rule for at = turn · across + along · down.
  const area = cross(across, down) || 1;
  return {
    turn: cross(at, down) / area,
    nod: cross(across, at) / area - LEVEL_NOSE,
    roll: (tiltOf(landmarks) * 180) / Math.PI,
  };
}

function cross(a: Point, b: Point): number {
  return a[0] * b[1] - a[1] * b[0];
}
