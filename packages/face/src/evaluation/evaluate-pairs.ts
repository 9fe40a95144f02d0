import { foldedAccuracy } from './accuracy.js';
import { bootstrapIntervals } from './bootstrap.js';
import type { Interval } from './intervals.js';
import { type OperatingPoint, operatingPointOf } from './operating-point.js';
import { areaUnderCurve, curveOf, equalErrorRate } from './roc.js';
import { type ScoredPair, type SortedScores, sortScores } from './scored-pairs.js';

/** A figure, and where the truth lies with 95 % confidence as far as these pairs can tell. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

/** A true accept rate at a false accept rate, with the threshold that gives it. */
export interface TarAtFar extends OperatingPoint {
  readonly interval: Interval;
}

/** What a set of pairs says of an engine. Shares are 0–1. */
export interface PairFigures {
  readonly pairs: number;
  /** Pairs of one person. */
  readonly genuine: number;
  /** Pairs of two people. */
  readonly impostors: number;
  /** Pairs of which a photo has no face that was found. They count as refused, never as absent. */
  readonly undetected: number;
  /** By the protocol of LFW, see `foldedAccuracy`; the deviation is that of the folds. */
  readonly accuracy: { readonly value: number; readonly deviation: number; readonly folds: number };
  /** Similarity from which to accept that gives this accuracy: the mean of the folds'. */
  readonly threshold: number;
  readonly auc: Estimate;
  readonly eer: Estimate;
  /** In the order of the rates asked for. */
  readonly tarAtFar: readonly TarAtFar[];
}

export interface EvaluateOptions {
  /** Folds of the accuracy, default 10. */
  readonly folds?: number;
  /** False accept rates to give the true accept rate at, default 1e-2 and 1e-3. */
  readonly falseAcceptRates?: readonly number[];
}

/**
 * The figures of scored pairs, in the order of the file: the folds follow it.
 *
 * @param pairs at least one of each kind, else figures are `NaN`
 *
 * @example
 * ```ts
 * const { accuracy, tarAtFar } = evaluatePairs(scored);
 * console.log(accuracy.value, tarAtFar[1]?.tar); // 0.9933, 0.989
 * ```
 */
export function evaluatePairs(
  pairs: readonly ScoredPair[],
  { folds = 10, falseAcceptRates = [1e-2, 1e-3] }: EvaluateOptions = {},
): PairFigures {
  const scores = sortScores(pairs);
  const { accuracy, deviation, threshold, folds: made } = foldedAccuracy(pairs, folds);
  const figures = rateFigures(scores, falseAcceptRates);
  const intervals = bootstrapIntervals(scores, (drawn) => rateFigures(drawn, falseAcceptRates));
  const estimate = (name: string): Estimate => ({
    value: figures[name] as number,
    interval: intervals[name] as Interval,
  });
  return {
    pairs: pairs.length,
    genuine: scores.genuine.length,
    impostors: scores.impostor.length,
    undetected: pairs.filter(({ similarity }) => similarity === null).length,
    accuracy: { value: accuracy, deviation, folds: made },
    threshold,
    auc: estimate('auc'),
    eer: estimate('eer'),
    tarAtFar: falseAcceptRates.map((far) => ({
      ...operatingPointOf(scores, far),
      interval: intervals[String(far)] as Interval,
    })),
  };
}

function rateFigures(scores: SortedScores, falseAcceptRates: readonly number[]): Record<string, number> {
  const curve = curveOf(scores);
  const rates = falseAcceptRates.map((far) => [String(far), operatingPointOf(scores, far).tar]);
  return { auc: areaUnderCurve(curve), eer: equalErrorRate(curve), ...Object.fromEntries(rates) };
}
