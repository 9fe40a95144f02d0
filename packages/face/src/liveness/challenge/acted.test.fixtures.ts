import type { FivePoints } from '../../geometry.js';
import type { QualityReason } from '../../quality/gate.js';
import type { Observation } from '../observation.js';
import type { LivenessFrame } from './state.js';

/** What a frame shows; the defaults are a person who looks into the camera. */
export interface Acted {
  readonly turn?: number;
  readonly eyes?: number;
  readonly scale?: number;
  readonly roll?: number;
  readonly faces?: number;
  /** Middle of the face, pixels. */
  readonly x?: number;
  /** Whose face it is: an angle, 0 is the first person's. */
  readonly who?: number;
  readonly reasons?: readonly QualityReason[];
  /** How the aligned face looks: one hexadecimal digit. */
  readonly look?: string;
}

/** A frame of 640 × 480 pixels with a face of 200, as it is observed. */
export function acted(at: number, act: Acted = {}): LivenessFrame {
  const { turn = 0, eyes = 1, scale = 1, roll = 0, faces = 1, x = 320, who = 0, reasons = [] } = act;
  if (faces === 0) return { at, seen: { width: 640, height: 480, faces } };
  const height = 200 * scale;
  const landmarks: FivePoints = [
    [x - 45 * scale, 200],
    [x + 45 * scale, 200],
    [x, 245],
    [x - 40 * scale, 200 + 90 * scale],
    [x + 40 * scale, 200 + 90 * scale],
  ];
  const look = act.look ?? ((Math.round(at / 100) * 7) % 16).toString(16);
  const measures = { faceHeight: height, turn, nod: 0, sharpness: 0.1, brightness: 120, cutOff: 0 };
  const seen: Observation = {
    width: 640,
    height: 480,
    faces,
    face: {
      box: { x: x - 0.4 * height, y: 240 - height / 2, width: 0.8 * height, height },
      landmarks,
      size: height / 480,
      turn,
      nod: 0,
      roll,
      quality: { ok: reasons.length === 0, reasons, measures },
      print: { face: look.repeat(64), around: look.repeat(64) },
      eyes: { left: eyes, right: eyes },
      live: 0.9,
      embedding: { pack: 'p@1', pipeline: 1, values: Float32Array.of(Math.cos(who), Math.sin(who)) },
    },
  };
  return { at, seen };
}

/** Frames every 200 ms from `from` on. */
export function film(acts: readonly Acted[], from = 0): LivenessFrame[] {
  return acts.map((act, index) => acted(from + 200 * index, act));
}

const rest: readonly Acted[] = [{}, {}, {}];

/** Each challenge done as it should be, with rest before and after. */
export const done = {
  rest,
  'turn-left': [{}, { turn: 0.1 }, { turn: 0.25 }, { turn: 0.3 }, { turn: 0.15 }, ...rest],
  'turn-right': [{}, { turn: -0.1 }, { turn: -0.25 }, { turn: -0.3 }, { turn: -0.15 }, ...rest],
  blink: [{}, {}, { eyes: 0.1 }, { eyes: 0 }, { eyes: 0.3 }, ...rest],
  closer: [{}, { scale: 1.15 }, { scale: 1.3 }, { scale: 1.35 }, { scale: 1.15 }, ...rest],
} as const satisfies Record<string, readonly Acted[]>;
