import { type ScoredPair, type SortedScores, sortScores } from './scored-pairs.js';

/** What a threshold does: shares of pairs, 0–1. A similarity at the threshold is accepted. */
export interface RocPoint {
  readonly threshold: number;
  /** False accept rate: accepted among the pairs of two people. */
  readonly far: number;
  /** True accept rate: accepted among the pairs of one person. */
  readonly tar: number;
}

/**
 * Every threshold that decides differently from the one before, from "accept nobody" (`Infinity`) to "accept every
 * pair" (`-Infinity`, undetected ones too, so that the curve ends at 1, 1). Rates of a kind without pairs are `NaN`.
 *
 * @example
 * ```ts
 * rocCurve([{ similarity: 0.8, same: true }, { similarity: 0.1, same: false }]);
 * // [{ threshold: Infinity, far: 0, tar: 0 }, { threshold: 0.8, far: 0, tar: 1 }, { threshold: 0.1, far: 1, tar: 1 }]
 * ```
 */
export function rocCurve(pairs: readonly ScoredPair[]): RocPoint[] {
  return curveOf(sortScores(pairs));
}

export function curveOf({ genuine, impostor }: SortedScores): RocPoint[] {
  const points: RocPoint[] = [];
  let accepted = 0;
  let falselyAccepted = 0;
  let threshold = Number.POSITIVE_INFINITY;
  for (;;) {
    points.push({ threshold, far: falselyAccepted / impostor.length, tar: accepted / genuine.length });
    if (accepted === genuine.length && falselyAccepted === impostor.length) return points;
    threshold = Math.max(next(genuine, accepted), next(impostor, falselyAccepted));
    while (accepted < genuine.length && (genuine[accepted] as number) >= threshold) accepted++;
    while (falselyAccepted < impostor.length && (impostor[falselyAccepted] as number) >= threshold)
      falselyAccepted++;
  }
}

function next(sorted: Float64Array, index: number): number {
  return sorted[index] ?? Number.NEGATIVE_INFINITY;
}

/**
 * Area under the ROC curve, 0–1: how often a pair of one person is more alike than a pair of two, a tie counted half
 * (the Mann–Whitney statistic). 0.5 is chance.
 */
export function areaUnderCurve(points: readonly RocPoint[]): number {
  let area = 0;
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1] as RocPoint;
    const to = points[i] as RocPoint;
    area += ((to.far - from.far) * (to.tar + from.tar)) / 2;
  }
  return area;
}

/** Where as many of one person are refused as of two are accepted, 0–1; between two thresholds on the straight line. */
export function equalErrorRate(points: readonly RocPoint[]): number {
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1] as RocPoint;
    const to = points[i] as RocPoint;
    const before = 1 - from.tar - from.far;
    const after = 1 - to.tar - to.far;
    if (after > 0) continue;
    const share = before === after ? 0 : before / (before - after);
    return from.far + share * (to.far - from.far);
  }
  return Number.NaN;
}
