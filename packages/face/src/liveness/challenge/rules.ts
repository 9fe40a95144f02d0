/** Bounds of the active check. Times are milliseconds of the frames' own clock. */
export interface LivenessRules {
  /** Cosine below which a frame shows another face than the first one, and than the enrolled one. */
  readonly sameFace: number;
  /** Longest pause between two frames. */
  readonly maxGapMs: number;
  /** How long the face may be missing or too blurred to tell. */
  readonly maxLostMs: number;
  /** Nobody sees, understands and moves faster than this. */
  readonly minStepMs: number;
  readonly maxStepMs: number;
  readonly maxNeutralMs: number;
  readonly maxTotalMs: number;
  /** Frames in a row that must show a pose. */
  readonly holdFrames: number;
  /** How long the aligned face may look the same: nobody is that still who was asked to move. */
  readonly maxStillMs: number;
  /** Share of the face's fingerprint that noise, JPEG, shifting and scaling change. */
  readonly stillDistance: number;
  /** How far a face may move between two frames: in its heights, at once and more for each second. */
  readonly maxMove: { readonly atOnce: number; readonly perSecond: number };
  /** The same for its length, as a share. */
  readonly maxGrowth: { readonly atOnce: number; readonly perSecond: number };
  /** And for the turn of the head, in distances between the eyes. */
  readonly maxTurn: { readonly atOnce: number; readonly perSecond: number };
  /** The neutral pose: at the beginning, and how near to it between the steps. */
  readonly neutral: {
    /** Pixels. */
    readonly minHeight: number;
    /** Shares of the frame's shorter side; above it there is no room to come closer. */
    readonly maxSize: number;
    readonly maxTurn: number;
    readonly maxNod: number;
    /** Degrees: a face that leans further has eyes that are hard to read. */
    readonly maxRoll: number;
    /** How far the more open eye may be closed. */
    readonly maxClosed: number;
    readonly back: { readonly turn: number; readonly growth: number };
  };
}

/** The bounds of this package. `sameFace` belongs to the pack: take its `thresholds.review`. */
export const defaultRules: LivenessRules = {
  sameFace: 0.3,
  maxGapMs: 500,
  maxLostMs: 600,
  minStepMs: 250,
  maxStepMs: 10_000,
  maxNeutralMs: 10_000,
  maxTotalMs: 45_000,
  holdFrames: 2,
  maxStillMs: 5_000,
  stillDistance: 0.08,
  maxMove: { atOnce: 0.25, perSecond: 1.5 },
  maxGrowth: { atOnce: 0.12, perSecond: 1 },
  // A head turns by up to about 200° a second when it hurries.
  maxTurn: { atOnce: 0.1, perSecond: 1.6 },
  neutral: {
    minHeight: 112,
    maxSize: 0.65,
    maxTurn: 0.25,
    maxNod: 0.3,
    maxRoll: 20,
    maxClosed: 0.5,
    back: { turn: 0.09, growth: 0.13 },
  },
};
