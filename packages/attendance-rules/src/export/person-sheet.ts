import type { Locale } from '@moc-sdk/core';
import { weekday, weekdayName } from '@moc-sdk/core/dates';
import type { Day, Slot } from '../day.js';
import { count, type Sheet, type SheetCell, type SheetFill, text } from './sheet.js';

/** Whose month it is. */
export interface SheetPerson {
  readonly id: string;
  readonly name?: string;
}

const HEAD: Readonly<Record<Locale, readonly string[]>> = {
  th: ['วันที่', 'วัน', 'เข้า', 'ออก', 'สาย (นาที)', 'ออกก่อน (นาที)', 'วันหยุด'],
  en: ['Date', 'Day', 'In', 'Out', 'Late (min)', 'Early (min)', 'Holiday'],
};
const WIDTHS = [12, 10, 14, 14, 11, 15, 42];

/**
 * A person's days as a table, a row a day.
 *
 * @example
 * ```ts
 * const csv = [...csvOf(personSheet({ id: 'e1' }, days, 'th'))].join('');
 * ```
 */
export function personSheet(person: SheetPerson, days: readonly Day[], locale: Locale = 'th'): Sheet {
  return {
    name: person.name ?? person.id,
    head: HEAD[locale],
    widths: WIDTHS,
    rows: days.map((day) => dayRow(day, locale)),
  };
}

function dayRow(day: Day, locale: Locale): SheetCell[] {
  const off: SheetFill | undefined = day.working ? undefined : 'off';
  return [
    { value: { date: day.date }, fill: off },
    text(weekdayName(weekday(day.date), locale), off),
    text(day.in.label, fillOf(day.in) ?? off),
    text(day.out.label, fillOf(day.out) ?? off),
    minutes(day.lateMinutes),
    minutes(day.earlyMinutes),
    text(day.holiday?.name[locale] ?? '', off),
  ];
}

/** In a row of its own each half has its own cell, and so its own colour. */
function fillOf({ code }: Slot): SheetFill | undefined {
  return code === 'missing-in' || code === 'missing-out' || code === 'clarification-awaiting'
    ? 'missing'
    : undefined;
}

function minutes(number: number): SheetCell {
  return number > 0 ? count(number) : text('');
}
