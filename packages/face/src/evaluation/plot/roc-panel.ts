import type { RocPoint } from '../roc.js';
import { type Area, type Axes, drawAxes, linearScale, logScale, percent, placeX, placeY } from './axes.js';
import { LOOK, type PlotLocale, WORDS } from './look.js';
import { element, line, text } from './svg.js';

/** One engine's curve. */
export interface RocCurve {
  readonly label: string;
  readonly points: readonly RocPoint[];
}

/** A threshold to mark, with what it is called. */
export interface MarkedThreshold {
  readonly label: string;
  readonly threshold: number;
}

/** Steps of the axis upwards; the first that shows all of the curve from the lowest rate on is taken. */
const BOTTOMS = [0.99, 0.98, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0];
const STEPS = 5;

/** The ROC curve: how many of one person are accepted, for every rate at which strangers are. */
export function rocPanel(
  area: Area,
  curves: readonly RocCurve[],
  marks: readonly MarkedThreshold[],
  locale: PlotLocale,
): string {
  const first = curves[0]?.points ?? [];
  const axes: Axes = {
    area,
    title: WORDS.roc[locale],
    xTitle: WORDS.far[locale],
    yTitle: WORDS.tar[locale],
    x: rateScale(curves),
    y: acceptScale([...curves.map(startOf), ...marks.map((mark) => rateAt(first, mark.threshold)?.tar ?? 1)]),
  };
  const drawn = curves.map(({ points }, i) => line(steps(points, axes), { ...pen(i), 'stroke-width': 2.25 }));
  return element(
    'g',
    {},
    drawAxes(axes),
    ...drawn,
    ...marks.map((mark) => drawMark(mark, first, axes)),
    legend(curves, area),
  );
}

function pen(index: number) {
  const { stroke, dash } = LOOK.curves[index % LOOK.curves.length] as (typeof LOOK.curves)[number];
  return { stroke, 'stroke-dasharray': dash };
}

/** From the rate of a single pair, rounded down to a power of ten, to all. */
function rateScale(curves: readonly RocCurve[]): Axes['x'] {
  const rates = curves.flatMap(({ points }) => points.map(({ far }) => far)).filter((far) => far > 0);
  const decade = Math.floor(Math.log10(rates.reduce((least, rate) => Math.min(least, rate), 0.1)));
  const ticks = Array.from({ length: 1 - decade }, (_, i) => {
    const value = 10 ** (decade + i);
    return { value, label: percent(value) };
  });
  return logScale(10 ** decade, 1, ticks);
}

/** A rate that hangs on fewer impostors says little; what lies left of it may fall below the picture. */
const FEWEST = 3;

/** What is accepted where the curve begins to say something. */
function startOf({ points }: RocCurve): number {
  const single = points.find(({ far }) => far > 0)?.far ?? 0;
  return points.findLast(({ far }) => far <= FEWEST * single)?.tar ?? 0;
}

function rateAt(points: readonly RocPoint[], threshold: number): RocPoint | undefined {
  return points.findLast((point) => point.threshold >= threshold);
}

function acceptScale(lowest: readonly number[]): Axes['y'] {
  const bottom = BOTTOMS.find((share) => lowest.every((rate) => rate >= share)) ?? 0;
  const ticks = Array.from({ length: STEPS + 1 }, (_, i) => {
    const value = bottom + ((1 - bottom) * i) / STEPS;
    return { value, label: percent(value) };
  });
  return linearScale(bottom, 1, ticks);
}

/** Shorter steps than this are not seen; many pairs would make the picture large without them showing. */
const LEAST_STEP = 0.4;

/** What lies left of the axis is drawn on its edge; the curve goes in steps, since pairs are counted. */
function steps(points: readonly RocPoint[], axes: Axes): [number, number][] {
  const left = axes.x.ticks[0]?.value ?? 0;
  const from = Math.max(
    0,
    points.findLastIndex(({ far }) => far <= left),
  );
  const path: [number, number][] = [];
  // Without pairs of both kinds there are no rates.
  if (Number.isNaN(points[0]?.far) || Number.isNaN(points[0]?.tar)) return path;
  const bottom = axes.y.ticks[0]?.value ?? 0;
  const drawn = points.slice(from);
  drawn.forEach(({ far, tar }, i) => {
    const [x, y] = [placeX(axes, far), placeY(axes, Math.max(tar, bottom))];
    const last = path.at(-1);
    const [across, up] = last ? [x - last[0], last[1] - y] : [0, 0];
    if (last && i < drawn.length - 1 && across < LEAST_STEP && up < LEAST_STEP) return;
    if (last && across > 0 && up > 0) path.push([x, last[1]]);
    path.push([x, y]);
  });
  return path;
}

function drawMark({ label, threshold }: MarkedThreshold, points: readonly RocPoint[], axes: Axes): string {
  const point = rateAt(points, threshold);
  const bottom = axes.y.ticks[0]?.value ?? 0;
  if (!point || point.tar < bottom) return '';
  const [x, y] = [placeX(axes, point.far), placeY(axes, point.tar)];
  return element(
    'g',
    {},
    element('circle', { cx: x, cy: y, r: 5, fill: LOOK.paper, stroke: LOOK.threshold, 'stroke-width': 2 }),
    text(`${label} ${threshold.toFixed(2)}`, { x: x + 9, y: y + 19, fill: LOOK.ink, 'font-size': 12 }),
  );
}

function legend(curves: readonly RocCurve[], { left, top, width, height }: Area): string {
  const rows = curves.map(({ label }, i) => {
    const y = top + height - 16 - (curves.length - 1 - i) * 20;
    const x = left + width - 14;
    return [
      line(
        [
          [x - 34, y - 4],
          [x, y - 4],
        ],
        { ...pen(i), 'stroke-width': 2.25 },
      ),
      text(label, { x: x - 42, y, fill: LOOK.ink, 'font-size': 13, 'text-anchor': 'end' }),
    ].join('');
  });
  return element('g', {}, ...rows);
}
