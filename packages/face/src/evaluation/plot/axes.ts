import { LOOK } from './look.js';
import { element, line, text } from './svg.js';

/** Where a panel's plot area lies in the picture, in its own units. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A place on an axis with what is written there. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** From values to places. */
export interface Scale {
  readonly ticks: readonly Tick[];
  /** 0 at the beginning of the axis, 1 at its end. */
  share(value: number): number;
}

export function linearScale(from: number, to: number, ticks: readonly Tick[]): Scale {
  return { ticks, share: (value) => (value - from) / (to - from) };
}

/** @param from, to above 0 */
export function logScale(from: number, to: number, ticks: readonly Tick[]): Scale {
  const length = Math.log(to / from);
  return { ticks, share: (value) => Math.log(Math.max(value, from) / from) / length };
}

export interface Axes {
  readonly area: Area;
  readonly title: string;
  readonly x: Scale;
  readonly y: Scale;
  readonly xTitle: string;
  readonly yTitle: string;
}

export function placeX({ area, x }: Pick<Axes, 'area' | 'x'>, value: number): number {
  return area.left + x.share(value) * area.width;
}

export function placeY({ area, y }: Pick<Axes, 'area' | 'y'>, value: number): number {
  return area.top + (1 - y.share(value)) * area.height;
}

/** Grid, frame, numbers and titles. */
export function drawAxes(axes: Axes): string {
  const { area, title, xTitle, yTitle } = axes;
  const bottom = area.top + area.height;
  const right = area.left + area.width;
  const grid = { stroke: LOOK.grid, 'stroke-width': 1 };
  const number = { fill: LOOK.quiet, 'font-size': 12 };
  const columns = axes.x.ticks.flatMap(({ value, label }) => {
    const x = placeX(axes, value);
    return [
      line(
        [
          [x, area.top],
          [x, bottom],
        ],
        grid,
      ),
      text(label, { ...number, x, y: bottom + 18, 'text-anchor': 'middle' }),
    ];
  });
  const rows = axes.y.ticks.flatMap(({ value, label }) => {
    const y = placeY(axes, value);
    return [
      line(
        [
          [area.left, y],
          [right, y],
        ],
        grid,
      ),
      text(label, { ...number, x: area.left - 8, y: y + 4, 'text-anchor': 'end' }),
    ];
  });
  const middle = area.top + area.height / 2;
  const aside = area.left - 56;
  return element(
    'g',
    {},
    ...columns,
    ...rows,
    element('rect', {
      x: area.left,
      y: area.top,
      width: area.width,
      height: area.height,
      fill: 'none',
      stroke: LOOK.quiet,
    }),
    text(title, { x: area.left, y: area.top - 24, fill: LOOK.ink, 'font-size': 16, 'font-weight': 600 }),
    text(xTitle, {
      x: area.left + area.width / 2,
      y: bottom + 40,
      fill: LOOK.ink,
      'font-size': 13,
      'text-anchor': 'middle',
    }),
    text(yTitle, {
      x: aside,
      y: middle,
      fill: LOOK.ink,
      'font-size': 13,
      'text-anchor': 'middle',
      transform: `rotate(-90 ${aside} ${middle})`,
    }),
  );
}

/** `0.1 %`, `99.5 %`: as many digits as it takes to tell neighbours apart. */
export function percent(share: number): string {
  const value = share * 100;
  return `${Number(value.toPrecision(value >= 99 ? 4 : 3))} %`;
}
