import { addDays, type CivilDate, civilDate, datesOfMonth, daysInMonth, weekday } from '@moc-sdk/core';

/** One row of the calendar: seven places, Sunday first; a place outside the month is empty. */
export type Week = readonly (CivilDate | undefined)[];

/** The rows of a month, `YYYY-MM`. */
export function weeksOfMonth(month: string): Week[] {
  const dates = datesOfMonth(month);
  const lead = weekday(`${month}-01`);
  const places = [...Array<undefined>(lead).fill(undefined), ...dates];
  return Array.from({ length: Math.ceil(places.length / 7) }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => places[row * 7 + column]),
  );
}

export function monthOf(date: CivilDate): string {
  return date.slice(0, 7);
}

/** The same day `months` later, or the last day of that month where it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const count = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return civilDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/**
 * Where a key of the calendar grid leads from a date, or `undefined` for a key that is not the grid's.
 * Source of the keys: the date grid of the WAI-ARIA Authoring Practices.
 */
export function dateForKey(date: CivilDate, key: string, shift = false): CivilDate | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1);
    case 'ArrowRight':
      return addDays(date, 1);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'Home':
      return addDays(date, -weekday(date));
    case 'End':
      return addDays(date, 6 - weekday(date));
    case 'PageUp':
      return addMonths(date, shift ? -12 : -1);
    case 'PageDown':
      return addMonths(date, shift ? 12 : 1);
    default:
      return undefined;
  }
}
