import type { Spread } from '../sign-in/figures/statistics.js';
import { short, type TableWriter, whole } from '../sign-in/figures/table.js';
import { type Machine, machineText } from '../sign-in/machine.js';
import type { ImportFigures } from './import/measure-import.js';
import type { PageFigures } from './page.js';
import type { SpeedFigures } from './speed.js';
import type { WorkerFigures } from './workers.js';

/** Everything that one run measures. */
export interface AttendanceFigures {
  readonly machine: Machine;
  readonly rounds: number;
  readonly speed: SpeedFigures;
  readonly workers: WorkerFigures;
  readonly page: PageFigures | undefined;
  readonly imported: ImportFigures;
}

const times = ({ median, min, max }: Spread) => `${whole(median)} × (${whole(min)}–${whole(max)})`;
const spreadText = ({ median, min, max }: Spread) => `${short(median)} × (${short(min)}–${short(max)})`;
const millis = ({ median, max }: Spread) => `${median.toFixed(3)} ms (at most ${max.toFixed(3)})`;

export function figuresText(figures: AttendanceFigures, table: TableWriter): string {
  const { machine, rounds, speed, workers, page, imported } = figures;
  return [
    `${machineText(machine)}\n${whole(speed.people)} people, ${whole(speed.days)} days, ${whole(speed.punches)} punches; the peer works out the days of ${whole(speed.peerPeople)} people a round; medians of ${rounds} rounds`,
    table(
      ['Days per second, one core', 'this kit', 'json-rules-engine', 'times as fast'],
      speed.rows.map(({ name, ours, peer, timesAsFast }) => [
        name,
        whole(ours.median),
        whole(peer.median),
        times(timesAsFast),
      ]),
    ),
    table(
      ['Days per second, prepared', 'one worker', 'two workers', 'times as fast'],
      [
        [
          'the same people, halved',
          whole(workers.one.median),
          whole(workers.two.median),
          spreadText(workers.timesAsFast),
        ],
      ],
    ),
    pageText(page, table),
    table(
      [`Lines per second, a log of ${whole(imported.lines)} lines`, 'lines', 'times as fast'],
      imported.peers.map(({ name, linesPerSecond, timesAsFast }) => [
        name,
        whole(linesPerSecond.median),
        `${short(timesAsFast.median)} ×`,
      ]),
    ),
  ].join('\n\n');
}

function pageText(page: PageFigures | undefined, table: TableWriter): string {
  if (!page) return 'No Chromium here: the page was not measured.';
  return table(
    [page.browser, ''],
    [
      ["a person's month, rules made ready too", millis(page.month)],
      ["a person's month, rules made ready before", millis(page.withRulebook)],
      ['the evaluate entry, minified', `${whole(page.minified)} bytes`],
      ['the same as brotli', `${whole(page.brotli)} bytes`],
    ],
  );
}
