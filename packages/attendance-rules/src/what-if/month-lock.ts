import { addDays } from '@moc-sdk/core';
import { defaultRegulation } from '../data/default-regulation.js';
import type { Regulation } from '../input/types.js';
import { lastDateOf } from '../rules/civil-time.js';
import { regulationOn } from '../rules/regulation-on.js';

/**
 * The first date on which a month is locked: `lockMonthAfterDays` of the regulation that is in force on the month's last
 * day, counted in calendar days from the day after it. 0 locks it at once.
 *
 * @param month `YYYY-MM` of the common era
 * @returns `undefined` when the regulation locks no months
 *
 * @example
 * ```ts
 * lockDateOf('2026-11', [{ ...defaultRegulation, lockMonthAfterDays: 10 }]); // '2026-12-11'
 * ```
 */
export function lockDateOf(
  month: string,
  regulations: readonly Regulation[] = [defaultRegulation],
): string | undefined {
  const last = lastDateOf(month);
  const days = regulationOn(last, regulations)?.lockMonthAfterDays;
  return days === undefined ? undefined : addDays(last, days + 1);
}

/**
 * Whether the month of a date is locked: nothing of it may be written any more. What arrives late leads to a difference
 * report (`retroDiff`).
 *
 * @param date `YYYY-MM-DD` or `YYYY-MM`
 * @param today the date of asking, `YYYY-MM-DD`
 */
export function isMonthLocked(date: string, today: string, regulations?: readonly Regulation[]): boolean {
  const locked = lockDateOf(date.slice(0, 7), regulations);
  return locked !== undefined && today >= locked;
}
