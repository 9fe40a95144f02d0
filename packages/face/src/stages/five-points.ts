import type { Landmarker } from '@moc-sdk/face-models';
import type { FivePoints, Point } from '../geometry.js';
import { meanPoint } from './mean-point.js';

/** The five points of a face out of all its landmarks. */
export function fivePoints(points: readonly Point[], { five }: Pick<Landmarker, 'five'>): FivePoints {
  return [
    meanPoint(points, five.leftEye),
    meanPoint(points, five.rightEye),
    meanPoint(points, five.nose),
    meanPoint(points, five.mouthLeft),
    meanPoint(points, five.mouthRight),
  ];
}

/** How far a face is tilted, from eye to eye: clockwise, in radians. */
export function tiltOf([[leftX, leftY], [rightX, rightY]]: FivePoints): number {
  return Math.atan2(rightY - leftY, rightX - leftX);
}
