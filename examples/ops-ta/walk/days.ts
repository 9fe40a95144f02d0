import { thaiHolidays } from '@moc-sdk/attendance-rules';
import { addDays, type CivilDate, weekday } from '@moc-sdk/core';

/** The days of the walk, in one month: two working days in a row, and four days of travel in the next week. */
export interface WalkDays {
  readonly first: CivilDate;
  readonly second: CivilDate;
  readonly travel: {
    readonly from: CivilDate;
    readonly to: CivilDate;
    readonly working: readonly CivilDate[];
  };
}

const holidays = new Set(thaiHolidays.map(({ date }) => date));

function isWorkingDay(date: CivilDate): boolean {
  return weekday(date) >= 1 && weekday(date) <= 5 && !holidays.has(date);
}

function nextWorkingDay(after: CivilDate): CivilDate {
  const next = addDays(after, 1);
  return isWorkingDay(next) ? next : nextWorkingDay(next);
}

/** Days around the middle of a month (`YYYY-MM`), so that its calendar is half full, whatever day the walk runs on. */
export function walkDays(month: string): WalkDays {
  const first = nextWorkingDay(`${month}-10`);
  const second = nextWorkingDay(first);
  const nextMonday = addDays(second, 8 - (weekday(second) || 7));
  const range = [0, 1, 2, 3].map((days) => addDays(nextMonday, days));
  const [from, to] = [nextMonday, addDays(nextMonday, 3)];
  const working = range.filter(isWorkingDay);
  return { first, second, travel: { from, to, working } };
}
