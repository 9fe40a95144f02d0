import { incompleteBeta } from './binomial.js';
import { CONFIDENCE, type Interval, pairsNeeded, rateInterval, upperBound } from './intervals.js';
import { thresholdAbove } from './operating-point.js';
import { countAccepted, type ScoredPair, type SortedScores, sortScores } from './scored-pairs.js';

/** How often something happened, and where its true rate lies with 95 % confidence (Clopper–Pearson). */
export interface ObservedRate {
  readonly count: number;
  readonly of: number;
  /** 0–1. */
  readonly rate: number;
  readonly interval: Interval;
}

/** A threshold that keeps a false accept rate, as far as pairs can promise it. */
export interface ProposedThreshold {
  /** Similarity from which to accept. */
  readonly threshold: number;
  /** The rate that is not exceeded, with 95 % confidence. */
  readonly far: number;
  /** Where the threshold that gives exactly `far` lies, with 95 % confidence. */
  readonly interval: Interval;
  /** Pairs of two people that it accepts here. */
  readonly falseAccepts: ObservedRate;
  /** Pairs of one person that it refuses here, undetected ones among them. */
  readonly falseRejects: ObservedRate;
}

interface Basis {
  readonly wantedFar: number;
  /** Pairs of one person. */
  readonly genuine: number;
  /** Pairs of two people in which both faces were found; the others say nothing of thresholds and do not count. */
  readonly impostors: number;
  /** Impostor pairs from which `wantedFar` can be promised at all (rule of three). */
  readonly impostorsNeeded: number;
  /** The lowest false accept rate that these pairs can promise. */
  readonly supportedFar: number;
}

/** Thresholds for an agency's own photos, or the answer that its pairs are too few to promise the wanted rate. */
export type Calibration =
  | (Basis & {
      readonly verdict: 'enough-pairs';
      /** From here on: one person. */
      readonly match: ProposedThreshold;
      /** From here up to `match` a person should look: ten times the rate of `match`. Never above `match`. */
      readonly review: ProposedThreshold;
    })
  | (Basis & { readonly verdict: 'not-enough-pairs' });

/** How many times as many strangers may reach a person's eyes as are accepted. */
const REVIEW_FACTOR = 10;

/**
 * Proposes thresholds from an agency's own consented pairs. The match threshold is the lowest one whose false accept
 * rate stays within `far` with 95 % confidence, not merely the one that kept it on these pairs by luck; it is found by
 * rank among the impostor scores (Wilks, 1941), so that nothing is assumed of their distribution. Pairs too few for
 * that give `not-enough-pairs` in place of a number.
 *
 * @param far wanted false accept rate, above 0 and below 1, default 0.001
 *
 * @example
 * ```ts
 * const calibration = calibrate(scored, 0.001);
 * if (calibration.verdict === 'enough-pairs') console.log(calibration.match.threshold);
 * else console.log(`${calibration.impostorsNeeded} pairs of two people are needed`);
 * ```
 */
export function calibrate(pairs: readonly ScoredPair[], far = 0.001): Calibration {
  const scores = sortScores(pairs.filter(({ same, similarity }) => same || similarity !== null));
  const { genuine, impostor } = scores;
  const basis: Basis = {
    wantedFar: far,
    genuine: genuine.length,
    impostors: impostor.length,
    impostorsNeeded: pairsNeeded(far),
    supportedFar: upperBound(0, impostor.length),
  };
  if (impostor.length < basis.impostorsNeeded || genuine.length === 0)
    return { ...basis, verdict: 'not-enough-pairs' };
  return {
    ...basis,
    verdict: 'enough-pairs',
    match: propose(scores, far),
    review: propose(scores, Math.min(REVIEW_FACTOR * far, 0.5)),
  };
}

function propose(scores: SortedScores, far: number): ProposedThreshold {
  const { genuine, impostor } = scores;
  const threshold = thresholdAbove(scores, rankBelow(1 - CONFIDENCE, impostor.length, far));
  const side = (1 - CONFIDENCE) / 2;
  const most = rankBelow(side, impostor.length, far);
  const least = rankBelow(1 - side, impostor.length, far) + 1;
  return {
    threshold,
    far,
    interval: {
      low: impostor[Math.min(least, impostor.length - 1)] as number,
      // Too few pairs to say from above: nothing is more alike than 1.
      high: most < 0 ? 1 : (impostor[most] as number),
    },
    falseAccepts: observed(countAccepted(impostor, threshold), impostor.length),
    falseRejects: observed(genuine.length - countAccepted(genuine, threshold), genuine.length),
  };
}

/** The largest k for which at most k of n happen with no more than the given chance, each with the rate; −1: none. */
function rankBelow(chance: number, n: number, rate: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // At most k of n: the complement of a beta distribution's share.
    if (1 - incompleteBeta(rate, middle + 1, n - middle) <= chance) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function observed(count: number, of: number): ObservedRate {
  return { count, of, rate: count / of, interval: rateInterval(count, of) };
}
