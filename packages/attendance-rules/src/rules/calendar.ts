import { fromEpochDay, toEpochDay } from '@moc-sdk/core';
import type { Because } from '../because.js';
import type { Employee, Holiday, HolidayInput } from '../input/types.js';
import type { EpochDay } from './civil-time.js';
import type { RulesInForce } from './regulation.js';
import { byText } from './text-order.js';

/** Holidays by day, those of other areas left out. */
export function holidaysFor(
  area: string | null | undefined,
  holidays: readonly HolidayInput[],
): Map<EpochDay, Holiday> {
  const applying = holidays.filter(({ areas = [] }) => areas.length === 0 || (area && areas.includes(area)));
  const sorted = applying.map(asHoliday).sort((a, b) => rank(b) - rank(a) || byText(b.name.th, a.name.th));
  return new Map(sorted.map((holiday) => [toEpochDay(holiday.date), holiday]));
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

/** Why nobody is expected on the day, or `undefined` on a working day. */
export function dayOff(
  day: EpochDay,
  rules: RulesInForce,
  holiday: Holiday | undefined,
): Extract<Because, { rule: 'holiday' | 'weekend' }> | undefined {
  if (holiday) return { rule: 'holiday', name: holiday.name, predicted: holiday.predicted ?? false };
  const weekday = (((day + 4) % 7) + 7) % 7;
  return rules.workingWeekdays.has(weekday) ? undefined : { rule: 'weekend', weekday };
}

/** The fact that the person is not (yet, any more) employed on the day. */
export function outsideEmployment(
  day: EpochDay,
  { employedFrom, employedTo }: Employee,
): Extract<Because, { rule: 'outside-employment' }> | undefined {
  const date = fromEpochDay(day);
  if (!(employedFrom && date < employedFrom) && !(employedTo && date > employedTo)) return undefined;
  return {
    rule: 'outside-employment',
    ...(employedFrom ? { employedFrom } : {}),
    ...(employedTo ? { employedTo } : {}),
  };
}
