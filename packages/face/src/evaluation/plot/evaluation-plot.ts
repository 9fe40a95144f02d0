import { scoreHistogram } from '../histogram.js';
import { rocCurve } from '../roc.js';
import type { ScoredPair } from '../scored-pairs.js';
import { LOOK, type PlotLocale } from './look.js';
import { type MarkedThreshold, type RocCurve, rocPanel } from './roc-panel.js';
import { scorePanel } from './score-panel.js';
import { element, text } from './svg.js';

/** An engine's pairs under the name to write beside its curve. */
export interface PlottedPairs {
  readonly label: string;
  readonly pairs: readonly ScoredPair[];
}

export interface PlotOptions {
  /** A line above both panels. */
  readonly title?: string;
  /** Thresholds of the first engine, marked on its curve and among its scores. */
  readonly thresholds?: readonly MarkedThreshold[];
  /** Default `th`. */
  readonly locale?: PlotLocale;
}

const SIZE = { width: 1080, height: 480 };
const PANEL = { top: 84, width: 420, height: 316 };

/**
 * The ROC curves of one engine or several (false accept rate on a log axis, since the rates that matter are small) and
 * beside them the scores of the first one, as an SVG picture of 1080 × 480 that prints well.
 *
 * @example
 * ```ts
 * const svg = evaluationPlot([{ label: 'mobilefacenet', pairs: scored }], {
 *   thresholds: [{ label: 'match', threshold: 0.4 }],
 *   locale: 'en',
 * });
 * ```
 */
export function evaluationPlot(
  engines: readonly PlottedPairs[],
  { title, thresholds = [], locale = 'th' }: PlotOptions = {},
): string {
  const curves = engines.map(({ label, pairs }): RocCurve => ({ label, points: rocCurve(pairs) }));
  const bins = scoreHistogram(engines[0]?.pairs ?? []);
  const heading =
    title === undefined
      ? []
      : [text(title, { x: 24, y: 34, fill: LOOK.ink, 'font-size': 18, 'font-weight': 600 })];
  const { width, height } = SIZE;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'font-family': LOOK.font,
      role: 'img',
      'aria-label': title,
    },
    element('rect', { width, height, fill: LOOK.paper }),
    ...heading,
    rocPanel({ ...PANEL, left: 92 }, curves, thresholds, locale),
    scorePanel({ ...PANEL, left: 622 }, bins, thresholds, locale),
  );
}
