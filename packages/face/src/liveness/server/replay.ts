import { fingerprintDistance } from '../fingerprint-distance.js';
import type { Fingerprint } from '../observation.js';

/** When a burst counts as one that was sent before. */
export interface ReplayRules {
  /** Two frames are twins up to these shares of differing bits. */
  readonly twin: { readonly face: number; readonly around: number };
  /** A burst is a replay when this share of its frames, or more, has a twin in one earlier burst. */
  readonly share: number;
}

/**
 * The bounds of this package. Measured on films of three moved photos: saved anew at quality 30, or cut by a pixel all
 * around, 93–98 % of the frames have a twin; cut by ten pixels, scaled and made lighter 75–80 %; another take of the
 * same person in the same place, a little aside, 11–39 %.
 */
export const defaultReplay: ReplayRules = { twin: { face: 0.05, around: 0.06 }, share: 0.65 };

/**
 * The share of a burst's frames, 0–1, that have a twin in an earlier burst. Times play no part, and what is compared
 * hangs on the face's landmarks, so that pixels cut off, another size and saving anew hide nothing.
 */
export function replayedShare(
  burst: readonly Fingerprint[],
  earlier: readonly Fingerprint[],
  { twin }: ReplayRules,
): number {
  const twins = burst.filter((print) =>
    earlier.some(
      (other) =>
        fingerprintDistance(print.face, other.face) <= twin.face &&
        fingerprintDistance(print.around, other.around) <= twin.around,
    ),
  );
  return burst.length === 0 ? 0 : twins.length / burst.length;
}
