import type { Locale } from '@moc-sdk/core';
import { datesOfMonth } from '@moc-sdk/core/dates';
import type { Day } from '../day.js';
import { monthTotals } from '../month-totals.js';
import type { SheetPerson } from './person-sheet.js';
import { count, type Sheet, type SheetCell, type SheetFill, text } from './sheet.js';

/** One person's month. */
export interface PersonMonth {
  readonly person: SheetPerson;
  readonly days: readonly Day[];
}

const WORDS: Readonly<Record<Locale, { id: string; name: string; totals: readonly string[] }>> = {
  th: {
    id: 'รหัส',
    name: 'ชื่อ',
    totals: ['วันทำการ', 'วันที่มา', 'ขาด (ช่วง)', 'สาย (วัน)', 'สาย (นาที)', 'ไปราชการ (วัน)', 'ลา (วัน)'],
  },
  en: {
    id: 'ID',
    name: 'Name',
    totals: [
      'Working days',
      'Days present',
      'Missing halves',
      'Days late',
      'Minutes late',
      'Days of travel',
      'Days of leave',
    ],
  },
};

/**
 * A month of a unit as a table: a row a person, a column a day, the totals behind them. People may come one by one: rows
 * are made as they are read.
 *
 * @param month `YYYY-MM`
 *
 * @example
 * ```ts
 * for (const chunk of csvOf(unitSheet('2026-11', people, 'th'))) await writer.write(chunk);
 * ```
 */
export function unitSheet(month: string, people: Iterable<PersonMonth>, locale: Locale = 'th'): Sheet {
  const dates = datesOfMonth(month);
  const { id, name, totals } = WORDS[locale];
  return {
    name: month,
    head: [id, name, ...dates.map((date) => String(Number(date.slice(8)))), ...totals],
    widths: [10, 26, ...dates.map(() => 15), ...totals.map(() => 13)],
    rows: { [Symbol.iterator]: () => rows(dates, people) },
  };
}

function* rows(dates: readonly string[], people: Iterable<PersonMonth>): Generator<SheetCell[]> {
  for (const { person, days } of people) {
    const byDate = new Map(days.map((day) => [day.date, day]));
    const inMonth = dates.flatMap((date) => byDate.get(date) ?? []);
    const { workingDays, presentDays, missingSlots, lateDays, lateMinutes, travelDays, leaveDays } =
      monthTotals(inMonth);
    const totals = [workingDays, presentDays, missingSlots, lateDays, lateMinutes, travelDays, leaveDays];
    yield [
      text(person.id),
      text(person.name ?? ''),
      ...dates.map((date) => dayCell(byDate.get(date))),
      ...totals.map(count),
    ];
  }
}

function dayCell(day: Day | undefined): SheetCell {
  if (!day) return text('');
  const label = [day.in.label, day.out.label].filter(Boolean).join(' / ');
  return text(label, day.working ? FILLS[day.fill] : (FILLS[day.fill] ?? 'off'));
}

const FILLS: Readonly<Record<Day['fill'], SheetFill | undefined>> = {
  none: undefined,
  half: 'half',
  full: 'missing',
};
