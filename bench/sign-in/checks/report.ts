import type { Spread } from '../figures/statistics.js';
import { short, type TableWriter, whole } from '../figures/table.js';
import type { CheckFigures } from './session-checks.js';

const HEAD = [
  '',
  'checks/s',
  '(min–max)',
  'µs of processor',
  '× the first',
  '(min–max)',
  'cookie',
  'new cookie',
];

/** The figures of one measurement, the first of each table being what the others are compared with. */
export function checksText(title: string, figures: readonly CheckFigures[], table: TableWriter): string {
  const rows = figures.map(({ name, perSecond, cpuMicroseconds, timesBase, cookieBytes, reissues }) => [
    name,
    whole(perSecond.median),
    between(perSecond, whole),
    whole(cpuMicroseconds.median),
    short(timesBase.median),
    between(timesBase, short),
    `${whole(cookieBytes)} B`,
    reissues,
  ]);
  return `${title}\n\n${table(HEAD, rows)}`;
}

const between = ({ min, max }: Spread, text: (value: number) => string) => `${text(min)}–${text(max)}`;
