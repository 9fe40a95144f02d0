import { findColumns, isBlank, readDay, readSmall, readTime, STAMP_LENGTH, withoutNuls } from './bytes.js';
import { codeTexts } from './code-texts.js';
import type { EmployeeMap } from './employee-map.js';
import { localTimes } from './local-time.js';
import { type LogFormat, logLayouts } from './log-format.js';
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
  let ends = new Int32Array(64);

  return (bytes, from, lineEnd, ended) => {
    const to = withoutNuls(bytes, from, lineEnd);
    if (isBlank(bytes, from, to)) return undefined;
    if (to - from >= ends.length) ends = new Int32Array(2 * (to - from));
    const columns = findColumns(bytes, from, to, ends);
    if (columns < layout.fewestColumns) return ended ? 'too-few-columns' : 'line-truncated';
    if (columns > layout.mostColumns) return 'too-many-columns';

    const pinEnd = ends[0] as number;
    const pin = readPin(bytes, from, pinEnd);
    if (pin === undefined) return 'pin-unreadable';
    const stamp = pinEnd + 1;
    const day = readDay(bytes, stamp);
    const time = readTime(bytes, stamp + 11);
    if (ends[1] !== stamp + STAMP_LENGTH || bytes[stamp + 10] !== 32 || !(day + time >= 0))
      return 'stamp-unreadable';
    const at = times.write(day, time);
    if (at === undefined) return times.reason;

    let device = options.device;
    if (layout.device !== undefined) {
      device = readDevice(bytes, (ends[layout.device - 1] as number) + 1, ends[layout.device] as number);
      if (device === undefined) return 'device-unreadable';
    }
    const state = readSmall(bytes, (ends[layout.state - 1] as number) + 1, ends[layout.state] as number);
    if (!(state <= 255)) return 'state-unreadable';
    const verify = readSmall(bytes, (ends[layout.verify - 1] as number) + 1, ends[layout.verify] as number);
    if (!(verify <= 255)) return 'verify-unreadable';

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
