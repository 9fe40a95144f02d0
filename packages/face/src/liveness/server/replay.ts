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
 * The bounds of this package. Measured on films of moved photos: saved anew at quality 40, 91–97 % of the frames have a
 * twin, cut by a pixel 86–98 %, lighter 97 %. Scaled to nine tenths it is 45–61 %, cut by eight pixels all around 39 %
 * and more: that may pass, and so may one that is mirrored or turned by a few degrees. Another take in the same place, the head a few pixels aside, has 11–42 %.
 */
export const defaultReplay: ReplayRules = { twin: { face: 0.05, around: 0.06 }, share: 0.65 };

/**
 * The share of a burst's frames, 0–1, that have a twin in an earlier burst. Times play no part, and what is compared
 * hangs on the face's landmarks, so that a pixel cut off and saving anew hide nothing.
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
