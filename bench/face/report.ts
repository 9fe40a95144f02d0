import { short, type TableWriter } from '../sign-in/figures/table.js';
import { type Machine, machineText } from '../sign-in/machine.js';
import type { AccuracyFigures } from './accuracy.js';
import type { SpeedFigures } from './speed.js';
import type { SplitFigures } from './split.js';

/** Everything that one run measures. */
export interface FaceFigures {
  readonly machine: Machine;
  readonly photos: string;
  readonly timed: number;
  readonly rounds: number;
  readonly speed: readonly SpeedFigures[];
  readonly splits: readonly SplitFigures[];
  readonly accuracy: readonly AccuracyFigures[];
}

export function figuresText(figures: FaceFigures, table: TableWriter): string {
  const { machine, photos, timed, rounds } = figures;
  return [
    `${machineText(machine)}\n${photos}; ${timed} of the photos timed, one thread, medians of ${rounds} rounds`,
    `From JPEG file to vector\n\n${speedTable(figures.speed, table)}`,
    `Where this kit's time goes, ms a photo\n\n${splitTable(figures.splits, table)}`,
    `On the same pairs\n\n${accuracyTable(figures.accuracy, table)}`,
  ].join('\n\n');
}

function speedTable(speed: readonly SpeedFigures[], table: TableWriter): string {
  const head = ['', 'ms a photo', '(min–max)', '× the first', '(min–max)', 'ms of processor', '× the first'];
  return table(
    head,
    speed.map(({ name, ms, timesTheFirst, processorMs, processorTimesTheFirst }) => [
      name,
      ms.median.toFixed(1),
      `${ms.min.toFixed(1)}–${ms.max.toFixed(1)}`,
      short(timesTheFirst.median),
      `${short(timesTheFirst.min)}–${short(timesTheFirst.max)}`,
      processorMs.median.toFixed(1),
      short(processorTimesTheFirst.median),
    ]),
  );
}

function splitTable(splits: readonly SplitFigures[], table: TableWriter): string {
  const parts = ['decode', 'detect', 'landmarks', 'embed', 'own', 'whole'] as const;
  const head = ['', ...parts.map((part) => (part === 'own' ? 'own code' : part)), 'own to the rest'];
  return table(
    head,
    splits.map(({ name, split, ownShare }) => [
      name,
      ...parts.map((part) => split[part].toFixed(1)),
      `${(ownShare * 100).toFixed(0)} %`,
    ]),
  );
}

function accuracyTable(accuracy: readonly AccuracyFigures[], table: TableWriter): string {
  const head = [
    '',
    'accuracy, 10 folds',
    'TAR @ FAR 1e-2',
    'TAR @ FAR 1e-3',
    'no face',
    'right at its own threshold',
    'measure',
  ];
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  return table(
    head,
    accuracy.map(({ name, measure, undetected, accuracy: mean, deviation, tar, rightByItself }) => [
      name,
      `${percent(mean)} ± ${(deviation * 100).toFixed(2)}`,
      ...tar.map(percent),
      String(undetected),
      percent(rightByItself),
      measure,
    ]),
  );
}
