import { csvText } from '../csv-rows.js';
import type { HolidayInput } from '../input/types.js';
import type { QuarantinedHoliday } from './quarantined-row.js';
import { readCsv } from './read-csv.js';
import { readIcal } from './read-ical.js';
import { readJson } from './read-json.js';

export type HolidayFormat = 'json' | 'csv' | 'ical';

export interface LoadHolidaysOptions {
  /** Left out, the beginning of the text tells it. */
  readonly format?: HolidayFormat;
  /** The era of years in a CSV. Default `ce`; a year that fits only the other one is quarantined, never converted. */
  readonly era?: 'ce' | 'be';
  /** First and last year that yearly events of an iCalendar are written out for. Default 2019 to 2035. */
  readonly years?: readonly [first: number, last: number];
}

export interface LoadedHolidays {
  readonly format: HolidayFormat;
  /** In order of date. */
  readonly holidays: HolidayInput[];
  readonly quarantined: QuarantinedHoliday[];
}

const YEARS = [2019, 2035] as const;

/**
 * Reads an agency's own holidays.
 *
 * - JSON: a list of `{ date, name, kind?, areas?, predicted? }`, or `{ holidays: [...] }`.
 * - CSV: the columns `date` and `name`, and `name_en`, `kind`, `areas` (with spaces between them) if you like; Thai
 *   headings too; dates `YYYY-MM-DD` or `d/m/yyyy` in the era given.
 * - iCalendar: whole-day events, several days long or yearly ones too.
 *
 * @throws MocError `attendance/holidays-unreadable` when the whole cannot be read; a row that cannot is quarantined
 *
 * @example
 * ```ts
 * const { holidays, quarantined } = loadHolidays('date,name\n2026-10-26,งานประเพณีประจำจังหวัด');
 * holidays[0]?.date; // '2026-10-26'
 * ```
 */
export function loadHolidays(source: string | Uint8Array, options: LoadHolidaysOptions = {}): LoadedHolidays {
  const text = csvText(source);
  const format = options.format ?? formatOf(text);
  const { holidays, quarantined } = {
    json: () => readJson(text),
    csv: () => readCsv(text, options.era ?? 'ce'),
    ical: () => readIcal(text, options.years ?? YEARS),
  }[format]();
  holidays.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  return { format, holidays, quarantined };
}

function formatOf(text: string): HolidayFormat {
  const beginning = text.trimStart();
  if (/^[[{]/.test(beginning)) return 'json';
  return /^BEGIN:VCALENDAR/i.test(beginning) ? 'ical' : 'csv';
}
