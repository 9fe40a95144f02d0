import { countAccepted, countWhile, type ScoredPair, type SortedScores, sortScores } from './scored-pairs.js';

/** A threshold for a wanted false accept rate, and what it does on the pairs that it was taken from. */
export interface OperatingPoint {
  /** The false accept rate that was wanted, 0–1. */
  readonly wantedFar: number;
  /** How many impostor pairs it allows: the whole part of rate × pairs. 0 where there are too few to tell. */
  readonly allowed: number;
  /** Similarity from which to accept: half way between the best impostor that must be refused and the next score. */
  readonly threshold: number;
  /** Share of the pairs of one person that are accepted, 0–1. */
  readonly tar: number;
  /** Share of the pairs of two people that are accepted, 0–1: at most `wantedFar`. */
  readonly far: number;
}

/**
 * The lowest threshold that accepts no more than ⌊far × n⌋ of the n impostor pairs.
 *
 * @param far 0–1
 */
export function operatingPoint(pairs: readonly ScoredPair[], far: number): OperatingPoint {
  return operatingPointOf(sortScores(pairs), far);
}

export function operatingPointOf(scores: SortedScores, far: number): OperatingPoint {
  const { genuine, impostor } = scores;
  const allowed = Math.floor(far * impostor.length);
  const threshold = thresholdAbove(scores, allowed);
  return {
    wantedFar: far,
    allowed,
    threshold,
    tar: countAccepted(genuine, threshold) / genuine.length,
    far: countAccepted(impostor, threshold) / impostor.length,
  };
}

/** The threshold that refuses the impostor of that rank (0 is the best) and everything below, undetected pairs always. */
export function thresholdAbove({ genuine, impostor }: SortedScores, rank: number): number {
  const refused = impostor[rank] ?? Number.NEGATIVE_INFINITY;
  const above = Math.min(nextAbove(genuine, refused), nextAbove(impostor, refused));
  if (!Number.isFinite(refused)) return above;
  if (above === Number.POSITIVE_INFINITY) return refused + SINGLE_STEP;
  const middle = (refused + above) / 2;
  return middle > refused ? middle : above;
}

/** Similarities are sums of 32-bit floats: no two below 1 lie nearer to each other. */
const SINGLE_STEP = 2 ** -24;

/** The smallest score above a value. */
function nextAbove(sorted: Float64Array, value: number): number {
  return sorted[countWhile(sorted, (score) => score > value) - 1] ?? Number.POSITIVE_INFINITY;
}
