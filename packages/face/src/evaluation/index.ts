/**
 * What an engine's similarities are worth: figures of pairs of photos of which the answer is known, thresholds for an
 * agency's own photos, and plots. Pure: scores go in, figures and SVG come out.
 *
 * @module
 */
export { type Accuracy, bestAccuracy, type FoldedAccuracy, foldedAccuracy } from './accuracy.js';
export { type BootstrapOptions, bootstrapIntervals } from './bootstrap.js';
export { type Calibration, calibrate, type ObservedRate, type ProposedThreshold } from './calibrate.js';
export {
  type Estimate,
  type EvaluateOptions,
  evaluatePairs,
  type PairFigures,
  type TarAtFar,
} from './evaluate-pairs.js';
export { type HistogramBin, scoreHistogram } from './histogram.js';
export { type Interval, pairsNeeded, rateInterval, upperBound } from './intervals.js';
export { type OperatingPoint, operatingPoint } from './operating-point.js';
export { type KnownPair, pairUp } from './pair-up.js';
export { evaluationPlot, type PlotOptions, type PlottedPairs } from './plot/evaluation-plot.js';
export type { PlotLocale } from './plot/look.js';
export type { MarkedThreshold } from './plot/roc-panel.js';
export { areaUnderCurve, equalErrorRate, type RocPoint, rocCurve } from './roc.js';
export { type ScoredPair, type SortedScores, sortScores } from './scored-pairs.js';
export { falseRejectsPerDay, type StaffDay } from './staff-day.js';
