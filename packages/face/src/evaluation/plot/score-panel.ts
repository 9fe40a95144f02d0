import type { HistogramBin } from '../histogram.js';
import { type Area, type Axes, drawAxes, linearScale, percent, placeX, placeY, type Tick } from './axes.js';
import { LOOK, type PlotLocale, WORDS } from './look.js';
import type { MarkedThreshold } from './roc-panel.js';
import { element, line, text } from './svg.js';

const KINDS = ['impostor', 'genuine'] as const;
type Kind = (typeof KINDS)[number];

/** How the similarities of both kinds of pairs lie, each kind as shares of its own. */
export function scorePanel(
  area: Area,
  bins: readonly HistogramBin[],
  marks: readonly MarkedThreshold[],
  locale: PlotLocale,
): string {
  const totals = Object.fromEntries(
    KINDS.map((kind) => [kind, bins.reduce((sum, bin) => sum + bin[kind], 0) || 1]),
  ) as Record<Kind, number>;
  const most = bins.reduce(
    (top, bin) => Math.max(top, ...KINDS.map((kind) => bin[kind] / totals[kind])),
    0.001,
  );
  const axes: Axes = {
    area,
    title: WORDS.scores[locale],
    xTitle: WORDS.similarity[locale],
    yTitle: WORDS.share[locale],
    x: similarityScale(bins),
    y: linearScale(0, most * 1.15, sharesUpTo(most)),
  };
  const shapes = KINDS.map((kind) =>
    element('path', {
      d: outline(bins, (bin) => bin[kind] / totals[kind], axes),
      fill: LOOK[kind],
      'fill-opacity': kind === 'genuine' ? 0.42 : 0.3,
      stroke: LOOK[kind],
      'stroke-width': 1.5,
      'stroke-dasharray': kind === 'impostor' ? '5 2' : undefined,
    }),
  );
  return element(
    'g',
    {},
    drawAxes(axes),
    ...shapes,
    ...marks.map((mark, i) => drawMark(mark, i, axes)),
    legend(area, locale),
  );
}

function similarityScale(bins: readonly HistogramBin[]): Axes['x'] {
  const from = Math.floor((bins[0]?.from ?? 0) * 5) / 5;
  const to = Math.max(from + 0.2, Math.ceil((bins.at(-1)?.to ?? 1) * 5) / 5);
  const count = Math.round((to - from) * 5);
  const ticks = Array.from({ length: count + 1 }, (_, i) => {
    const value = from + i / 5;
    return { value, label: value.toFixed(1).replace('-0.0', '0.0') };
  });
  return linearScale(from, to, ticks);
}

function sharesUpTo(most: number): Tick[] {
  const rough = most / 4;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * decade).find((size) => size >= rough) ?? rough;
  return Array.from({ length: Math.floor((most * 1.15) / step) + 1 }, (_, i) => ({
    value: i * step,
    label: percent(i * step),
  }));
}

/** A closed path over the tops of the bins. */
function outline(bins: readonly HistogramBin[], share: (bin: HistogramBin) => number, axes: Axes): string {
  const ground = placeY(axes, 0);
  const tops = bins.flatMap((bin): [number, number][] => {
    const y = placeY(axes, share(bin));
    return [
      [placeX(axes, bin.from), y],
      [placeX(axes, bin.to), y],
    ];
  });
  const [first, last] = [tops[0], tops.at(-1)];
  if (!first || !last) return '';
  const path = [[first[0], ground], ...tops, [last[0], ground]];
  return `M${path.map(([x, y]) => `${(x as number).toFixed(1)} ${(y as number).toFixed(1)}`).join('L')}Z`;
}

function drawMark({ label, threshold }: MarkedThreshold, index: number, axes: Axes): string {
  const { top, height } = axes.area;
  const x = placeX(axes, threshold);
  return element(
    'g',
    {},
    line(
      [
        [x, top],
        [x, top + height],
      ],
      { stroke: LOOK.threshold, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' },
    ),
    // To either side in turn: thresholds often lie close to each other.
    text(`${label} ${threshold.toFixed(2)}`, {
      x: x + (index % 2 === 0 ? 6 : -6),
      y: top - 6,
      fill: LOOK.ink,
      'font-size': 12,
      'text-anchor': index % 2 === 0 ? 'start' : 'end',
    }),
  );
}

function legend({ left, top, width }: Area, locale: PlotLocale): string {
  const rows = [...KINDS].reverse().map((kind, i) => {
    const y = top + 18 + i * 20;
    const x = left + width - 14;
    return [
      element('rect', {
        x: x - 22,
        y: y - 11,
        width: 22,
        height: 12,
        fill: LOOK[kind],
        'fill-opacity': 0.4,
        stroke: LOOK[kind],
      }),
      text(WORDS[kind][locale], { x: x - 30, y, fill: LOOK.ink, 'font-size': 13, 'text-anchor': 'end' }),
    ].join('');
  });
  return element('g', {}, ...rows);
}
