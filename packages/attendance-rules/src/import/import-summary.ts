import type { ImportBatch, LineReader } from './line-reader.js';
import type { LogFormat } from './log-format.js';
import type { QuarantineReason } from './quarantine.js';

/** The figures of an import up to the last batch. `lines` is always `punches + quarantined + blank`. */
export interface ImportSummary {
  /** Once it is known. */
  readonly format: LogFormat | undefined;
  readonly lines: number;
  readonly punches: number;
  readonly quarantined: number;
  readonly blank: number;
  /** How many lines were quarantined for which reason. */
  readonly reasons: Readonly<Partial<Record<QuarantineReason, number>>>;
  /** The earliest and the latest punch, wherever they stand in the log. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** Punches by device, for the first thousand devices. */
  readonly devices: Readonly<Record<string, number>>;
}

export interface RunningSummary {
  /** Changes with each `add`. */
  readonly figures: ImportSummary;
  add(batch: ImportBatch, format: LogFormat, lines: LineReader): void;
}

const MOST_DEVICES = 1_000;

type Changing<T> = { -readonly [Key in keyof T]: T[Key] };

export function importSummary(): RunningSummary {
  const devices = new Map<string, number>();
  const reasons = new Map<QuarantineReason, number>();
  const figures: Changing<ImportSummary> = {
    format: undefined,
    lines: 0,
    punches: 0,
    quarantined: 0,
    blank: 0,
    first: undefined,
    last: undefined,
    reasons: {},
    devices: {},
  };
  return {
    figures,
    add({ punches, quarantined }, format, lines) {
      figures.format = format;
      figures.lines = lines.lines();
      figures.blank = lines.blank();
      figures.punches += punches.length;
      figures.quarantined += quarantined.length;
      for (const { reason } of quarantined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      for (const { at, device } of punches) {
        // Clocks repeat no time that is not quarantined, so local times of one zone sort like instants.
        if (figures.first === undefined || at < figures.first) figures.first = at;
        if (figures.last === undefined || at > figures.last) figures.last = at;
        if (device !== undefined) count(devices, device);
      }
      figures.reasons = Object.fromEntries(reasons);
      figures.devices = Object.fromEntries(devices);
    },
  };
}

function count(devices: Map<string, number>, device: string): void {
  const known = devices.get(device);
  if (known !== undefined || devices.size < MOST_DEVICES) devices.set(device, (known ?? 0) + 1);
}
