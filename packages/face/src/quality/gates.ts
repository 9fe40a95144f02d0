/** Bounds that a face must keep. */
export interface QualityGate {
  /** Pixels. */
  readonly minFaceHeight: number;
  /** Distances between the eyes; 0.25 is a head turned by about 25°. */
  readonly maxTurn: number;
  /** Distances from eyes to mouth, up and down alike. */
  readonly maxNod: number;
  /** Detail against contrast, as in `QualityMeasures`. */
  readonly minSharpness: number;
  /** Mean brightness of the face, 0–255. Low enough for dark skin in ordinary light. */
  readonly minBrightness: number;
  readonly maxBrightness: number;
  /** Share of the aligned face that lies outside the photo, 0–1. */
  readonly maxCutOff: number;
}

export interface QualityGates {
  /** For the photo that all later ones are compared with: it is taken once, with care. */
  readonly enrol: QualityGate;
  /** For the photo of a moment: refuse only what cannot be judged. */
  readonly match: QualityGate;
}

/**
 * The bounds of this package, set where false rejects begin to rise: measured on 200 pairs of one person each (LFW,
 * faces 130 px high), the second photo of each made worse step by step. With good photos 5.5 % lie below 0.40.
 *
 * A tilted head has no bound: up to 45° it changes nothing (120 pairs: 4.2 % upright, 3.3 % at 45°). Further on (50°
 * 8 %, 60° 29 %) the landmarks do not say well how far it is tilted: at 50° one in twenty is taken for 34° or less.
 */
export const defaultGates: QualityGates = {
  enrol: {
    // The recogniser sees 112 × 112 pixels; fewer in the photo are detail that is not there.
    minFaceHeight: 112,
    maxTurn: 0.25,
    maxNod: 0.25,
    // 99 of 100 good photos lie above; a blur of 2 px leaves 0.020 in the median, and 6.5 % are rejected.
    minSharpness: 0.03,
    // A quarter of the light leaves 32 in the median, and one face in a hundred is no longer found.
    minBrightness: 45,
    // At 212 in the median 9.5 % are rejected.
    maxBrightness: 215,
    maxCutOff: 0.02,
  },
  match: {
    // At 44 px 6.5 % are rejected, at 33 px 10.5 %.
    minFaceHeight: 40,
    maxTurn: 0.5,
    maxNod: 0.4,
    // A blur of 3 px leaves 0.008 in the median, and 22 % are rejected.
    minSharpness: 0.008,
    // At 20 in the median every third face is no longer found.
    minBrightness: 25,
    // At 233 in the median 28 % are rejected.
    maxBrightness: 235,
    maxCutOff: 0.15,
  },
};
