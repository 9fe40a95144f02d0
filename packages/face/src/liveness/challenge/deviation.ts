import type { ObservedFace } from '../observation.js';

/** What the reducer remembers of a face in the neutral pose. */
export interface NeutralPose {
  readonly turn: number;
  readonly nod: number;
  /** From the middle of the eyes to the middle of the mouth, as a share of the frame's shorter side. */
  readonly length: number;
}

/** How a face differs from its neutral pose. */
export interface Deviation {
  /** + to the person's left, in distances between the eyes. */
  readonly turn: number;
  /** By what share the face is longer. */
  readonly growth: number;
  /** How far the more open eye is closed, 0–1. */
  readonly closed: number;
}

export function deviationFrom(neutral: NeutralPose, face: ObservedFace, shorterSide: number): Deviation {
  return {
    turn: face.turn - neutral.turn,
    growth: faceLength(face) / shorterSide / neutral.length - 1,
    closed: 1 - Math.max(face.eyes?.left ?? 1, face.eyes?.right ?? 1),
  };
}

/** From the middle of the eyes to the middle of the mouth, pixels: it stays when the head turns. */
export function faceLength({ landmarks: [eyeA, eyeB, , mouthA, mouthB] }: ObservedFace): number {
  const across = (eyeA[0] + eyeB[0] - mouthA[0] - mouthB[0]) / 2;
  const down = (eyeA[1] + eyeB[1] - mouthA[1] - mouthB[1]) / 2;
  return Math.hypot(across, down);
}
