import { betaQuantile } from './binomial.js';

/** Where a true figure lies with the given confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The usual 95 %. */
export const CONFIDENCE = 0.95;

/**
 * The interval of Clopper and Pearson (1934) for a rate that was seen `events` times in `trials`. Of the intervals for
 * a rate it is the one that never promises too much: it holds with at least its confidence for every true rate, also
 * where nothing was seen. Errors of a face engine are few, and there Wald's interval is empty and Wilson's a bit short.
 *
 * It takes the trials as independent. Pairs that share people are not quite, so that the truth may lie a little outside.
 *
 * @param trials whole, from 1; `events` whole, 0 to `trials`
 * @param confidence 0–1, both sides together
 *
 * @example
 * ```ts
 * rateInterval(0, 1_000); // { low: 0, high: 0.0037 }
 * ```
 */
export function rateInterval(events: number, trials: number, confidence = CONFIDENCE): Interval {
  const side = (1 - confidence) / 2;
  return { low: lowerBound(events, trials, side), high: upperBound(events, trials, side) };
}

/**
 * The rate that is exceeded with no more than the given chance, where `events` were seen in `trials`. With none seen
 * and a chance of 0.05 it is about 3 / trials: the rule of three.
 */
export function upperBound(events: number, trials: number, chance = 1 - CONFIDENCE): number {
  return events >= trials ? 1 : betaQuantile(1 - chance, events + 1, trials - events);
}

function lowerBound(events: number, trials: number, chance: number): number {
  return events <= 0 ? 0 : betaQuantile(chance, events, trials - events + 1);
}

/**
 * How many impostor pairs it takes, none of them accepted, to say with 95 % confidence that a rate is not exceeded:
 * the rule of three, exactly.
 *
 * @param far above 0, below 1
 *
 * @example
 * ```ts
 * pairsNeeded(0.001); // 2_995
 * ```
 */
export function pairsNeeded(far: number, confidence = CONFIDENCE): number {
  return Math.ceil(Math.log(1 - confidence) / Math.log1p(-far));
}
