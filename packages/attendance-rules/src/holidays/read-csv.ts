import { isCivilDate, MocError, parseDate } from '@moc-sdk/core';
import { csvRows } from '../csv-rows.js';
import type { HolidayInput } from '../input/types.js';
import { type HolidayReason, type QuarantinedHoliday, quarantined } from './quarantined-row.js';
import { holidaysUnreadable } from './unreadable.js';

type Column = 'date' | 'name' | 'english' | 'kind' | 'areas';

/** Headings by what the column holds. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  date: ['date', 'วันที่', 'วัน'],
  name: ['name', 'name_th', 'ชื่อ', 'ชื่อวันหยุด', 'วันหยุด'],
  english: ['name_en', 'english', 'ชื่ออังกฤษ', 'ชื่อภาษาอังกฤษ'],
  kind: ['kind', 'ประเภท'],
  areas: ['areas', 'area', 'พื้นที่', 'จังหวัด'],
};

const COLUMNS = Object.keys(HEADINGS) as Column[];

export function readCsv(
  text: string,
  era: 'ce' | 'be',
): { holidays: HolidayInput[]; quarantined: QuarantinedHoliday[] } {
  const { rows, brokenLine } = csvRows(text);
  if (brokenLine !== undefined)
    throw holidaysUnreadable(`line ${brokenLine}: a quotation mark is never closed`);
  const [heading, ...others] = rows;
  const columns = columnsOf(heading?.cells ?? []);
  const holidays: HolidayInput[] = [];
  const set: QuarantinedHoliday[] = [];
  for (const { line, cells } of others) {
    const cell = (column: Column) => cells[columns[column]] ?? '';
    const read = readRow(cell, era);
    if (typeof read === 'string') set.push(quarantined(line, cells.join(','), read));
    else holidays.push(read);
  }
  return { holidays, quarantined: set };
}

function columnsOf(heading: readonly string[]): Record<Column, number> {
  const names = heading.map((name) => name.toLowerCase());
  const place = (column: Column) => names.findIndex((name) => HEADINGS[column].includes(name));
  const columns = Object.fromEntries(COLUMNS.map((column) => [column, place(column)])) as Record<
    Column,
    number
  >;
  for (const needed of ['date', 'name'] as const) {
    if (columns[needed] < 0) throw holidaysUnreadable(`line 1: has no column ${needed}, e.g. date,name`);
  }
  return columns;
}

function readRow(cell: (column: Column) => string, era: 'ce' | 'be'): HolidayInput | HolidayReason {
  const date = readDate(cell('date'), era);
  if (!isCivilDate(date)) return date as HolidayReason;
  const [th, en, kind] = [cell('name'), cell('english'), cell('kind')];
  if (th === '') return 'name-missing';
  const areas = cell('areas')
    .split(/[\s;|]+/)
    .filter(Boolean);
  return {
    date,
    name: en === '' ? th : { th, en },
    ...(kind && { kind }),
    ...(areas.length > 0 && { areas }),
  };
}

/** A year of the other era is said to be so, never converted. */
function readDate(text: string, era: 'ce' | 'be'): string {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const dayFirst = iso ? `${iso[3]}/${iso[2]}/${iso[1]}` : text;
  try {
    return parseDate(dayFirst, { era });
  } catch (error) {
    return MocError.isInstance(error) && error.code === 'date/other-era' ? 'other-era' : 'date-unreadable';
  }
}
