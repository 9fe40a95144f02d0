import type { FaceEmbedding } from '../embedding.js';
import type { Box, FivePoints } from '../geometry.js';
import type { Quality } from '../quality/gate.js';
import type { CallOptions } from '../runtime.js';

/** Parts of an observation that cost a network each; the others are always there. */
export type Aspect = 'eyes' | 'live' | 'embedding';

export interface ObserveOptions extends CallOptions {
  /**
   * Which of the costly parts are wanted, default all. `eyes` and `live` load their networks when first asked for;
   * a page that only gives hints leaves `live` to the server.
   */
  readonly want?: readonly Aspect[];
}

/**
 * How a head is held. Left and right are the person's own, and the picture is as the camera gives it, not mirrored:
 * a person's left is on the right of the picture. A page that shows a mirrored preview still sends unmirrored frames.
 */
export interface HeadPose {
  /**
   * How far the nose lies beside the middle of the eyes, in distances between the eyes: + turned to the person's left,
   * − to the right; 0.25 is about 25°. A flat picture that is turned keeps it: it is measured along the face's own
   * axes (affine), so that only depth changes it.
   */
  readonly turn: number;
  /** + head bowed, − thrown back, in distances from eyes to mouth. */
  readonly nod: number;
  /** Degrees the head leans: + towards the person's left shoulder, clockwise in the picture. */
  readonly roll: number;
}

/** How open the person's own left and right eye is: 0 closed, 1 open. */
export interface EyesOpen {
  readonly left: number;
  readonly right: number;
}

/** The largest face of a frame. */
export interface ObservedFace extends HeadPose {
  readonly box: Box;
  readonly landmarks: FivePoints;
  /** Height of the face as a share of the frame's shorter side; over 1 when it reaches beyond. */
  readonly size: number;
  /** Held against the gate for photos of a moment. */
  readonly quality: Quality;
  /** Tells the same picture of a face from another one. */
  readonly print: Fingerprint;
  readonly eyes?: EyesOpen;
  /** How live this one frame looks to the passive network, 0–1. One frame says little: take `judgeBurst`. */
  readonly live?: number;
  readonly embedding?: FaceEmbedding;
}

/** What is seen in one frame. */
export interface Observation {
  /** Size of the upright frame in pixels. */
  readonly width: number;
  readonly height: number;
  /** Faces that are not in the background: at least half as high as the largest. */
  readonly faces: number;
  /** Absent when there is none. */
  readonly face?: ObservedFace;
}

/**
 * Comparisons of brightness, 256 bits in hexadecimal each: whether a cell of a 16 × 16 grid is lighter than the next.
 * Saving the frame anew or cutting pixels off changes few of them; nobody can be known by them.
 */
export interface Fingerprint {
  /** Of the aligned face. */
  readonly face: string;
  /** Of the face with what is around it. */
  readonly around: string;
}
