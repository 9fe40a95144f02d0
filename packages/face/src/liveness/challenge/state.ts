import type { Point } from '../../geometry.js';
import type { Observation } from '../observation.js';
import type { Challenge } from './challenges.js';
import type { NeutralPose } from './deviation.js';
import type { LivenessHint } from './hints.js';

/** One frame that was observed. */
export interface LivenessFrame {
  /** When it was taken: milliseconds on any clock that only goes forward. */
  readonly at: number;
  readonly seen: Observation;
}

/** Why the active check failed. */
export type LivenessReason =
  /** Times that do not go forward, or cannot be true. */
  | 'frame-times'
  /** A pause between frames, in which anything may have been changed. */
  | 'frames-missing'
  | 'several-faces'
  | 'face-lost'
  /** Another face than at the beginning. */
  | 'face-changed'
  /** Not the enrolled face. */
  | 'other-person'
  /** The face is suddenly elsewhere, of another size or turned: a cut. */
  | 'jump'
  /** The face does not change as a living one does. */
  | 'still-image'
  /** Something else was done than was asked: perhaps a recording for another order. */
  | 'wrong-challenge'
  | 'too-fast'
  | 'too-slow';

/**
 * Where the active check stands. Plain data: it can be kept as JSON, with nothing lost.
 *
 * `neutral`: the person looks into the camera, before and after each step; `acting`: a challenge is asked;
 * `passed` and `failed` are ends.
 */
export interface LivenessState {
  readonly phase: 'neutral' | 'acting' | 'passed' | 'failed';
  readonly challenges: readonly Challenge[];
  /** How many are done. */
  readonly done: number;
  /** How long each of the done ones took, milliseconds. */
  readonly took: readonly number[];
  /** What to tell the person now. */
  readonly hint: LivenessHint;
  /** 0–1. */
  readonly progress: number;
  /** Only when failed. */
  readonly reason?: LivenessReason;
  readonly memory: LivenessMemory;
}

/** What the reducer must know of earlier frames. */
export interface LivenessMemory {
  readonly startedAt?: number;
  readonly lastAt?: number;
  /** When the phase began. */
  readonly since?: number;
  /** Frames in a row that showed the wanted pose. */
  readonly held: number;
  readonly neutral?: NeutralPose;
  /** The last frame with a face that could be judged. */
  readonly face?: {
    readonly at: number;
    readonly centre: Point;
    readonly height: number;
    readonly length: number;
    readonly turn: number;
  };
  /** How the aligned face looked when it last changed. */
  readonly look?: { readonly at: number; readonly print: string };
  /** The embedding of the first frame, and the enrolled one. */
  readonly first?: readonly number[];
  readonly enrolled?: readonly number[];
}

/** The state before the first frame. */
export function beginLiveness(
  challenges: readonly Challenge[],
  options: {
    /** The embedding that the person enrolled with: every frame must show this face. */
    readonly enrolled?: { readonly values: Float32Array };
  } = {},
): LivenessState {
  const { enrolled } = options;
  return {
    phase: 'neutral',
    challenges,
    done: 0,
    took: [],
    hint: 'show-face',
    progress: 0,
    memory: { held: 0, ...(enrolled && { enrolled: [...enrolled.values] }) },
  };
}
