import { isBlank, readDay, readSmall, readTime, SPACE, STAMP_LENGTH, TIME_AT, withoutNuls } from './bytes.js';
import { codeTexts } from './code-texts.js';
import { tabColumns } from './columns.js';
import type { EmployeeMap } from './employee-map.js';
import { localTimes } from './local-time.js';
import { type LogFormat, logLayouts, PIN, STAMP } from './log-format.js';
import { DIRECTIONS, type ImportedPunch } from './punch.js';
import type { QuarantineReason } from './quarantine.js';

/** What the lines of a log do not say. */
export interface LineOptions {
  readonly format: LogFormat;
  /** IANA name of the zone whose local time the terminal writes. Default `Asia/Bangkok`. */
  readonly timezone?: string | undefined;
  /** Stands for the device where a line names none: the serial number of a terminal that pushes. */
  readonly device?: string | undefined;
  /** How the punches were made, as the code book of an agency writes it. Default `F`, a terminal at the door. */
  readonly source?: string | undefined;
  /** Sources by verify mode, before `source`: `{ 15: 'FACE' }`. The numbers differ by model. */
  readonly sourceByVerify?: Readonly<Record<number, string>> | undefined;
  /** PINs to employees. A PIN without an entry is quarantined. Left out, the PIN stands for the employee. */
  readonly employees?: EmployeeMap | undefined;
}

/** What became of a line; `undefined` when it is blank. */
export type ParsedLine = ImportedPunch | QuarantineReason | undefined;

/**
 * @param from first byte of the line
 * @param to byte after its last, without the line end
 * @param ended whether a line end follows; the last line of a torn file has none
 */
export type ParseLine = (bytes: Uint8Array, from: number, to: number, ended: boolean) => ParsedLine;

const DEFAULT_TIMEZONE = 'Asia/Bangkok';
const DEFAULT_SOURCE = 'F';
/** States and verify modes are one byte in the terminal. */
const LARGEST_CODE = 255;

/**
 * A parser for the lines of one log, without patterns or copies: nearly all of its work is comparing bytes.
 *
 * @throws AttendanceError `attendance/invalid-input` when there is no such time zone
 */
export function lineParser(options: LineOptions): ParseLine {
  const { employees, sourceByVerify } = options;
  const layout = logLayouts[options.format];
  const defaultSource = options.source ?? DEFAULT_SOURCE;
  const times = localTimes(options.timezone ?? DEFAULT_TIMEZONE);
  const readPin = codeTexts();
  const readDevice = codeTexts();
  const columns = tabColumns();

  return (bytes, from, lineEnd, ended) => {
    const to = withoutNuls(bytes, from, lineEnd);
    if (isBlank(bytes, from, to)) return undefined;
    const count = columns.find(bytes, from, to);
    if (count < layout.fewestColumns) return ended ? 'too-few-columns' : 'line-truncated';
    if (count > layout.mostColumns) return 'too-many-columns';

    const pin = readPin(bytes, columns.start(PIN), columns.end(PIN));
    if (pin === undefined) return 'pin-unreadable';

    const stamp = columns.start(STAMP);
    const day = readDay(bytes, stamp);
    const time = readTime(bytes, stamp + TIME_AT);
    const isWhole = columns.end(STAMP) - stamp === STAMP_LENGTH && bytes[stamp + TIME_AT - 1] === SPACE;
    if (!isWhole || Number.isNaN(day + time)) return 'stamp-unreadable';
    const at = times.write(day, time);
    if (at === undefined) return times.reason;

    let device = options.device;
    if (layout.device !== undefined) {
      device = readDevice(bytes, columns.start(layout.device), columns.end(layout.device));
      if (device === undefined) return 'device-unreadable';
    }
    const state = readSmall(bytes, columns.start(layout.state), columns.end(layout.state));
    if (!(state <= LARGEST_CODE)) return 'state-unreadable';
    const verify = readSmall(bytes, columns.start(layout.verify), columns.end(layout.verify));
    if (!(verify <= LARGEST_CODE)) return 'verify-unreadable';

    const employee = employees ? employees.find(pin, day) : pin;
    if (employee === undefined) return 'unknown-employee';
    const source = sourceByVerify?.[verify] ?? defaultSource;
    return punchOf(employee, at, source, device, DIRECTIONS[state], verify);
  };
}

/** Leaves out what is not known, rather than writing it as `undefined`. */
function punchOf(
  employee: string,
  at: string,
  source: string,
  device: string | undefined,
  direction: ImportedPunch['direction'],
  verify: number,
): ImportedPunch {
  if (device === undefined) {
    return direction ? { employee, at, source, direction, verify } : { employee, at, source, verify };
  }
  return direction
    ? { employee, at, source, device, direction, verify }
    : { employee, at, source, device, verify };
}
