import type { Employee } from '../input/types.js';
import { nearestDuty } from '../rules/allotment.js';
import { calendarOf } from '../rules/calendar.js';
import { DAY, dateText, dayOf, readInstant } from '../rules/civil-time.js';
import type { Rulebook } from '../rules/rulebook.js';

/**
 * The date whose codes a punch can touch: a morning's punch of a night band belongs to the date before. No other date
 * depends on it, so that a service knows what to work out anew.
 *
 * @param at ISO 8601 with an offset
 * @returns `YYYY-MM-DD`, or `undefined` when `at` is no instant
 *
 * @example
 * ```ts
 * dutyDateOf(compileRules(), { id: 'e1' }, '2026-11-24T08:29:00+07:00'); // '2026-11-24'
 * ```
 */
export function dutyDateOf(rulebook: Rulebook, employee: Employee, at: string): string | undefined {
  const time = readInstant(at);
  if (time === undefined) return undefined;
  const day = dayOf(time);
  const calendar = calendarOf(rulebook.regulations, new Map(), day, day);
  return dateText(day + nearestDuty({ calendar, rulebook, employee })(time - day * DAY));
}
