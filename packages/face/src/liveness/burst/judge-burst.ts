import type { Observation, ObservedFace } from '../observation.js';

/** Bounds of the passive check. */
export interface BurstRules {
  /** Of the pack: `liveness.passive.minLive`. */
  readonly minLive: number;
  /** How far around `minLive` nothing is decided, as a share of it. */
  readonly undecided: number;
  /** Frames that must be good enough. */
  readonly minFrames: number;
  /** What a frame must keep to count. */
  readonly gate: {
    /** Pixels. */
    readonly minHeight: number;
    readonly maxTurn: number;
    readonly maxNod: number;
    readonly minSharpness: number;
  };
}

/**
 * The bounds of this package, for a pack's `liveness.passive.minLive`. Of eleven filmed sequences the live ones had
 * medians of 0.271 and more, prints and screens 0.075 and less: nothing is decided in the gap between, 0.07–0.27.
 */
export function burstRules(minLive: number): BurstRules {
  return {
    minLive,
    undecided: 0.59,
    minFrames: 5,
    gate: { minHeight: 112, maxTurn: 0.25, maxNod: 0.3, minSharpness: 0.03 },
  };
}

/** How live a burst looks. */
export interface BurstVerdict {
  /** `undecided`: too few good frames or too near the bound; take more frames. */
  readonly decision: 'live' | 'not-live' | 'undecided';
  readonly reasons: readonly BurstReason[];
  /** Median of the live scores, 0–1; absent without a frame that counts. */
  readonly median?: number;
  /** Frames that were good enough to count. */
  readonly frames: number;
}

export type BurstReason =
  | 'too-few-frames'
  /** It looks like a print or a screen. */
  | 'looks-like-a-picture'
  /** Too near the bound. */
  | 'unsure';

/**
 * The passive check: the median of the live scores of the frames that are frontal, near and sharp. It deters prints and
 * screens; it is no certified test (ISO/IEC 30107-3), and alone it should decide nothing.
 */
export function judgeBurst(burst: readonly Observation[], rules: BurstRules): BurstVerdict {
  const scores = burst.flatMap(({ faces, face }) =>
    faces === 1 && face?.live !== undefined && counts(face, rules) ? [face.live] : [],
  );
  const frames = scores.length;
  if (frames < rules.minFrames) {
    return { decision: 'undecided', reasons: ['too-few-frames'], frames, ...medianOf(scores) };
  }
  const found = medianOf(scores);
  const median = found.median ?? 0;
  const margin = rules.undecided * rules.minLive;
  if (median >= rules.minLive + margin) return { decision: 'live', reasons: [], frames, ...found };
  return median < rules.minLive - margin
    ? { decision: 'not-live', reasons: ['looks-like-a-picture'], frames, ...found }
    : { decision: 'undecided', reasons: ['unsure'], frames, ...found };
}

function counts(face: ObservedFace, { gate }: BurstRules): boolean {
  return (
    face.box.height >= gate.minHeight &&
    Math.abs(face.turn) <= gate.maxTurn &&
    Math.abs(face.nod) <= gate.maxNod &&
    (face.quality.measures?.sharpness ?? 0) >= gate.minSharpness
  );
}

function medianOf(scores: readonly number[]): { median?: number } {
  const sorted = scores.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return {};
  const lower = sorted.length % 2 === 0 ? (sorted[middle - 1] ?? upper) : upper;
  return { median: (lower + upper) / 2 };
}
