import type { Holiday, HolidayInput } from '../input/types.js';
import { DAY, type EpochDay, MINUTE, readDay, weekdayOf } from './civil-time.js';
import { type DutyBand, inForceOn, type RulesInForce } from './regulation.js';
import { byText } from './text-order.js';

/** Days before the first and after the last whose windows can hold a punch of the range. */
export const MARGIN = 3;

/** What the days of a range are, for everybody in one area. */
export interface Calendar {
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
  /** From `MARGIN` days before the first day on; a hole where none is in force. */
  readonly rules: readonly (RulesInForce | undefined)[];
  readonly holidays: readonly (Holiday | undefined)[];
  /** Whether nobody is expected on the day, by its place from `firstDay`. */
  readonly isOff: readonly boolean[];
  /** Whether no window reaches into another date, so that a punch belongs to the date it was made on. */
  readonly keepsToDates: boolean;
}

export function calendarOf(
  regulations: readonly RulesInForce[],
  holidays: ReadonlyMap<EpochDay, Holiday>,
  firstDay: EpochDay,
  lastDay: EpochDay,
): Calendar {
  const days = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => firstDay + index);
  const reached = Array.from({ length: days.length + 2 * MARGIN }, (_, index) => firstDay - MARGIN + index);
  const holidaysOfDays = days.map((day) => holidays.get(day));
  const rules = reached.map((day) => inForceOn(regulations, day));
  return {
    firstDay,
    lastDay,
    rules,
    holidays: holidaysOfDays,
    isOff: days.map(
      (day, index) =>
        holidaysOfDays[index] !== undefined ||
        rules[index + MARGIN]?.isWorkingWeekday[weekdayOf(day)] === false,
    ),
    keepsToDates: rules.every((each) => each === undefined || each.bands.every(keepsToItsDate)),
  };
}

function keepsToItsDate({ opens, closes }: DutyBand): boolean {
  return opens >= 0 && closes + MINUTE <= DAY;
}

/** Holidays by day, those of other areas left out. */
export function holidaysFor(
  area: string | null | undefined,
  holidays: readonly HolidayInput[],
): Map<EpochDay, Holiday> {
  const applying = holidays.filter(({ areas = [] }) => areas.length === 0 || (area && areas.includes(area)));
  const sorted = applying.map(asHoliday).sort((a, b) => rank(b) - rank(a) || byText(b.name.th, a.name.th));
  return new Map(sorted.map((holiday) => [readDay(holiday.date), holiday]));
}

/** Announced nationwide days are named before predicted or local ones on the same date. */
function rank(holiday: Holiday): number {
  return (holiday.predicted ? 2 : 0) + (holiday.areas ? 1 : 0);
}

function asHoliday({ date, name, kind, predicted, areas }: HolidayInput): Holiday {
  return {
    date,
    name: typeof name === 'string' ? { th: name, en: name } : name,
    kind: kind ?? 'public',
    ...(predicted ? { predicted } : {}),
    ...(areas ? { areas } : {}),
  };
}
