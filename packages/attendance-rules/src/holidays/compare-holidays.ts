import { toEpochDay, weekday } from '@moc-sdk/core';
import type { HolidayInput } from '../input/types.js';

export interface CompareHolidaysOptions {
  /** First and last date, `YYYY-MM-DD`; left out: all. */
  readonly from?: string;
  readonly to?: string;
  /** ISO 3166-2:TH: with the days of this area; left out: those of the whole country alone. */
  readonly area?: string;
  /** Leave Saturdays and Sundays out: on them nobody is expected anyway. Default true. */
  readonly weekdaysOnly?: boolean;
}

/** How another calendar differs. Names are not compared: they are written in many ways. */
export interface HolidayDifferences {
  /** Days off that the other calendar has and ours has not, in order. */
  readonly missing: HolidayInput[];
  /** Days off that ours has and the other one has not, in order. */
  readonly extra: HolidayInput[];
  /** Of both: one that is missing within a week of one that is extra may be the same day, moved. */
  readonly moved: { readonly ours: HolidayInput; readonly other: HolidayInput }[];
}

const WEEK = 7;

/**
 * Holds our holidays against another calendar, by date. Differences are reported, never mended: which one is right is
 * for a person to look up.
 *
 * @example
 * ```ts
 * const { missing } = compareHolidays(thaiHolidays, loadHolidays(text).holidays, { from: '2026-01-01', to: '2026-12-31' });
 * ```
 */
export function compareHolidays(
  ours: readonly HolidayInput[],
  other: readonly HolidayInput[],
  options: CompareHolidaysOptions = {},
): HolidayDifferences {
  const [mine, theirs] = [ours, other].map((holidays) => compared(holidays, options)) as [
    HolidayInput[],
    HolidayInput[],
  ];
  const missing = without(theirs, mine);
  const extra = without(mine, theirs);
  const moved = extra.flatMap((holiday) => {
    const near = missing.find(({ date }) => Math.abs(toEpochDay(date) - toEpochDay(holiday.date)) <= WEEK);
    return near ? [{ ours: holiday, other: near }] : [];
  });
  return { missing, extra, moved };
}

function compared(holidays: readonly HolidayInput[], options: CompareHolidaysOptions): HolidayInput[] {
  const { from = '', to = '9999-12-31', area, weekdaysOnly = true } = options;
  return holidays
    .filter(({ date }) => from <= date && date <= to)
    .filter(({ areas = [] }) => areas.length === 0 || (area !== undefined && areas.includes(area)))
    .filter(({ date }) => !weekdaysOnly || (weekday(date) !== 0 && weekday(date) !== 6))
    .sort((a, b) => toEpochDay(a.date) - toEpochDay(b.date));
}

function without(holidays: readonly HolidayInput[], others: readonly HolidayInput[]): HolidayInput[] {
  const known = new Set(others.map(({ date }) => date));
  return holidays.filter(({ date }) => !known.has(date));
}
