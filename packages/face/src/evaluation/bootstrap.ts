import type { Interval } from './intervals.js';
import { CONFIDENCE } from './intervals.js';
import { descending, type SortedScores } from './scored-pairs.js';

export interface BootstrapOptions {
  /** How often pairs are drawn anew, default 1,000. */
  readonly rounds?: number;
  /** Gives the same intervals for the same pairs, default 1. */
  readonly seed?: number;
  readonly confidence?: number;
}

/**
 * Intervals for figures whose threshold comes out of the same pairs (the true accept rate at a false accept rate, the
 * equal error rate, the area under the curve): no formula holds for them, so pairs are drawn anew, those of one person
 * and those of two apart, and the middle 95 % of what comes out is taken (Efron's percentile bootstrap).
 */
export function bootstrapIntervals<Name extends string>(
  scores: SortedScores,
  figures: (scores: SortedScores) => Readonly<Record<Name, number>>,
  { rounds = 1_000, seed = 1, confidence = CONFIDENCE }: BootstrapOptions = {},
): Record<Name, Interval> {
  const random = generator(seed);
  const drawn = (from: Float64Array) =>
    descending(from.map(() => from[Math.floor(random() * from.length)] as number));
  const results = Array.from({ length: rounds }, () =>
    figures({ genuine: drawn(scores.genuine), impostor: drawn(scores.impostor) }),
  );
  const names = Object.keys(results[0] ?? {}) as Name[];
  const middle = (name: Name): Interval => {
    const values = Float64Array.from(results, (result) => result[name]).sort();
    const place = ((1 - confidence) / 2) * (values.length - 1);
    return {
      low: values[Math.floor(place)] as number,
      high: values[Math.ceil(values.length - 1 - place)] as number,
    };
  };
  return Object.fromEntries(names.map((name) => [name, middle(name)])) as Record<Name, Interval>;
}

/** Numbers from 0 up to 1 that repeat with the seed (mulberry32); nothing secret hangs on them. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
