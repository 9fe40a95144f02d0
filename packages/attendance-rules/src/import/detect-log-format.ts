import { AttendanceError } from '@moc-sdk/core/attendance-errors';
import { type LogFormat, logLayouts } from './log-format.js';
import { type SeenColumns, seenColumns } from './seen-columns.js';
import { utf8Bytes } from './utf8-bytes.js';

/** Bytes from the beginning of a log that are looked at: about 2,000 records. */
export const EVIDENCE_BYTES = 65_536;

/**
 * Tells the layout of a log by the evidence of its first 64 kB, never by a single line:
 *
 * 1. more than half of the records must have the same layout by their columns: six are a USB export's; five, or seven
 *    and more, a push's;
 * 2. PINs padded with spaces are a USB export's;
 * 3. six columns without padding may also be a push with one reserved column: then the third column is the state and the
 *    fourth the verify mode. A device is never 0 or 255, a state is 0 to 5 or 255, and hardly twenty people in a row
 *    leave without one who arrives (0). Where nothing of that speaks for the push, six columns are a USB export.
 *
 * @throws AttendanceError `attendance/log-format-unknown`: the message says what was seen, `details.seen` in figures
 *
 * @example
 * ```ts
 * detectLogFormat(new TextEncoder().encode('     1571\t2022-12-06 08:29:00\t1\t0\t0\t0\n')); // 'attlog'
 * ```
 */
export function detectLogFormat(bytes: Uint8Array): LogFormat {
  const reader = utf8Bytes();
  const head = reader.push(bytes.subarray(0, EVIDENCE_BYTES));
  return formatOf(seenColumns(head.length > 0 ? head : reader.end()));
}

/** @throws AttendanceError `attendance/log-format-unknown` */
export function formatOf(seen: SeenColumns): LogFormat {
  if (seen.records === 0) {
    const problem = `no line of the first ${seen.lines} has a PIN, TAB and a time (YYYY-MM-DD HH:mm:ss)`;
    throw unknown(seen.lines === 0 ? 'there are no lines in it' : problem, seen);
  }
  const isMost = (count: number) => count * 2 > seen.records;
  const ofSix = seen.byColumns.get(logLayouts.attlog.fewestColumns) ?? 0;
  const ofPush = [...seen.byColumns].reduce(
    (sum, [columns, count]) => sum + (isPushOnly(columns) ? count : 0),
    0,
  );
  if (isMost(ofPush) && !isMost(seen.padded)) return 'adms';
  if (!isMost(ofSix))
    throw unknown(`no layout has more than half of the records (${columnsText(seen)})`, seen);
  return isMost(seen.padded) ? 'attlog' : formatOfSix(seen);
}

function isPushOnly(columns: number): boolean {
  const { fewestColumns, mostColumns } = logLayouts.adms;
  return columns >= fewestColumns && columns <= mostColumns && columns !== logLayouts.attlog.fewestColumns;
}

/** The state of a terminal that asks for no key. */
const NO_KEY = 255;
/** So many records without a single arrival are of no column of states. */
const MANY_RECORDS = 20;

function formatOfSix(seen: SeenColumns): LogFormat {
  const { third, fourth, records } = seen;
  const mayBePush = [...third].every(isState) && [...fourth].every((verify) => verify <= NO_KEY);
  const mayBeExport = [...third].every(isDevice) && [...fourth].every(isState);
  const isSparse = records < MANY_RECORDS && third.size > 1 && fourth.size === 1;
  if (mayBeExport && !(mayBePush && isSparse)) return 'attlog';
  if (mayBePush && !mayBeExport) return 'adms';
  throw unknown('six columns, which a device, or a state and a reserved column, explains as well', seen);
}

/** Terminals are numbered from 1 to 254, or beyond a byte by programs that merge their logs. */
function isDevice(value: number): boolean {
  return value !== 0 && value !== NO_KEY;
}

/** Keys 0 to 5. */
function isState(value: number): boolean {
  return value <= 5 || value === NO_KEY;
}

function columnsText({ byColumns }: SeenColumns): string {
  return [...byColumns].map(([columns, count]) => `${count} with ${columns} columns`).join(', ');
}

function unknown(problem: string, { lines, records, padded, byColumns }: SeenColumns): AttendanceError {
  const seen = { lines, records, padded, byColumns: Object.fromEntries(byColumns) };
  return new AttendanceError('attendance/log-format-unknown', { details: { problem, seen } });
}
