import { AttendanceError } from '@moc-sdk/core/attendance-errors';
import { isCivilDate } from '@moc-sdk/core/dates';
import { type CsvRow, csvRows, csvText } from '../csv-rows.js';
import { type ColumnPlaces, type EmployeeColumn, placesOf } from './employee-columns.js';

/** Whose PIN it is. */
export interface EmployeeMap {
  /**
   * @param pin as the log writes it, without the spaces around it
   * @param day of the punch, 20221206 for 6 December 2022
   */
  find(pin: string, day: number): string | undefined;
}

export interface EmployeeMapOptions {
  /**
   * Whether `0042` is the PIN `42` (`ignored`) or another one (`kept`). Left out, the map is the evidence: zeros are
   * ignored when all its PINs are digits of one length and some begin with 0, since that is how a spreadsheet or a
   * personnel system pads a number; a terminal never does. Otherwise they are kept.
   */
  readonly leadingZeros?: 'kept' | 'ignored' | undefined;
}

interface Entry {
  readonly line: number;
  readonly pin: string;
  readonly employee: string;
  /** First and last day, 20221206 for 6 December 2022. */
  readonly from: number;
  readonly to: number;
}

interface Issue {
  /** `line 7` */
  readonly path: string;
  readonly problem: string;
}

const FIRST_DAY = 0;
const LAST_DAY = 99_991_231;

/**
 * Reads which employee has which PIN: a CSV with the columns `pin` and `employee`, and `from` and `to` (first and last
 * day, `YYYY-MM-DD`, each may be empty) where a PIN went to another person. Thai headings (`รหัสเครื่อง`, `รหัสพนักงาน`,
 * `ตั้งแต่`, `ถึง`) and the usual English ones are known, further columns are left out.
 *
 * @param csv text, or bytes as they come from the file: UTF-8, UTF-16 or windows-874
 * @throws AttendanceError `attendance/employee-map-unreadable`: `details.issues` names every line that cannot be used,
 * among them two that give one PIN to different employees on the same day. PINs and employees are not in the message.
 *
 * @example
 * ```ts
 * const employees = readEmployeeMap('pin,employee,from,to\n7,e1,,2022-12-31\n7,e2,2023-01-01,\n');
 * employees.find('7', 20230102); // 'e2'
 * const log = importPunches('7\t2023-01-02 08:29:00\t0\t1\t0\n', { employees });
 * ```
 */
export function readEmployeeMap(csv: string | Uint8Array, options: EmployeeMapOptions = {}): EmployeeMap {
  const { rows, brokenLine } = csvRows(csvText(csv));
  if (brokenLine !== undefined) throw unreadable([issueAt(brokenLine, 'a quote is out of place')]);
  const [heading, ...lines] = rows;
  if (!heading) throw unreadable([issueAt(1, 'there is nothing in it')]);
  const places = placesOf(heading.cells);
  if (typeof places === 'string') throw unreadable([issueAt(heading.line, places)]);
  const read = lines.map((row) => entryOf(row, places));
  const issues = read.filter((one) => 'problem' in one);
  const entries = read.filter((one) => 'pin' in one);
  const keyOf = pinKey((options.leadingZeros ?? leadingZerosOf(entries)) === 'ignored');
  const byPin = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = byPin.get(keyOf(entry.pin));
    if (known) known.push(entry);
    else byPin.set(keyOf(entry.pin), [entry]);
  }
  issues.push(...[...byPin.values()].flatMap(contradictions));
  if (issues.length > 0) throw unreadable(issues);
  return {
    find(pin, day) {
      const known = byPin.get(keyOf(pin));
      return known?.find(({ from, to }) => from <= day && day <= to)?.employee;
    },
  };
}

function entryOf({ line, cells }: CsvRow, places: ColumnPlaces): Entry | Issue {
  const cell = (column: EmployeeColumn) => cells[places[column] ?? -1] ?? '';
  const [pin, employee] = [cell('pin'), cell('employee')];
  if (pin === '') return issueAt(line, 'the PIN is missing');
  if (!/^[0-9A-Za-z]{1,24}$/.test(pin)) return issueAt(line, 'the PIN is not 1 to 24 digits or letters');
  if (employee === '') return issueAt(line, 'the employee is missing');
  const from = cell('from') === '' ? FIRST_DAY : dayNumber(cell('from'));
  const to = cell('to') === '' ? LAST_DAY : dayNumber(cell('to'));
  if (from === undefined) return issueAt(line, `from ${DATE_PROBLEM}`);
  if (to === undefined) return issueAt(line, `to ${DATE_PROBLEM}`);
  return to < from ? issueAt(line, 'to is before from') : { line, pin, employee, from, to };
}

const DATE_PROBLEM = 'is not a date of the common era written as YYYY-MM-DD';
const LAST_YEAR = 2_199;

function dayNumber(text: string): number | undefined {
  const isDate = isCivilDate(text) && Number(text.slice(0, 4)) <= LAST_YEAR;
  return isDate ? Number(text.replaceAll('-', '')) : undefined;
}

function leadingZerosOf(entries: readonly Entry[]): 'kept' | 'ignored' {
  const lengths = new Set(entries.map(({ pin }) => pin.length));
  const isPadded =
    lengths.size === 1 &&
    entries.every(({ pin }) => /^\d{2,}$/.test(pin)) &&
    entries.some(({ pin }) => pin.startsWith('0'));
  return isPadded ? 'ignored' : 'kept';
}

function pinKey(ignoresZeros: boolean): (pin: string) => string {
  if (!ignoresZeros) return (pin) => pin;
  return (pin) => (pin.startsWith('0') ? pin.replace(/^0+(?=\d+$)/, '') : pin);
}

/** Pairs of lines that give one PIN to two people on the same day. */
function contradictions(entries: readonly Entry[]): Issue[] {
  const sorted = [...entries].sort((a, b) => a.from - b.from || a.line - b.line);
  return sorted.flatMap((entry, at) =>
    sorted
      .slice(0, at)
      .filter((other) => other.to >= entry.from && other.employee !== entry.employee)
      .map((other) => {
        const [first, second] = [entry.line, other.line].sort((a, b) => a - b);
        return issueAt(
          second ?? entry.line,
          `gives a PIN of line ${first} to another employee for the same time`,
        );
      }),
  );
}

function issueAt(line: number, problem: string): Issue {
  return { path: `line ${line}`, problem };
}

function unreadable(issues: readonly Issue[]): AttendanceError {
  const [first] = issues;
  const problem = first ? `${first.path}: ${first.problem}` : '';
  return new AttendanceError('attendance/employee-map-unreadable', { details: { problem, issues } });
}
