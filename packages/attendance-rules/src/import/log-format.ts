/**
 * How a ZKTeco terminal lays its records out, TAB between the columns.
 *
 * - `attlog`: the file of a USB export, `PIN, time, device, state, verify, workcode`; the PIN is padded with spaces.
 * - `adms`: the body that a terminal pushes, `PIN, time, state, verify, workcode` and the reserved columns that newer
 *   firmware appends.
 */
export type LogFormat = 'attlog' | 'adms';

/** Where a layout keeps its columns, counted from 0. */
export interface LogLayout {
  readonly device: number | undefined;
  readonly state: number;
  readonly verify: number;
  readonly fewestColumns: number;
  readonly mostColumns: number;
}

/** More columns than any firmware is known to append (ten, with the mask and the temperature), with room to spare. */
const MOST_COLUMNS = 16;

/** Columns that both layouts have, counted from 0. */
export const PIN = 0;
export const STAMP = 1;

export const logLayouts: Readonly<Record<LogFormat, LogLayout>> = {
  attlog: { device: 2, state: 3, verify: 4, fewestColumns: 6, mostColumns: 6 },
  adms: { device: undefined, state: 2, verify: 3, fewestColumns: 5, mostColumns: MOST_COLUMNS },
};
