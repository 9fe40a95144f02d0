import { addDays } from '@moc-sdk/core';
import type { Regulation } from '../input/types.js';
import { dateText, readDay } from '../rules/civil-time.js';
import { regulationOn } from '../rules/regulation-on.js';
import type { Rulebook } from '../rules/rulebook.js';

/** Days looked at in one step for the next working day. */
const STEP = 31;

/**
 * The last date on which a clarification of a day may be handed in, by the regulation that is in force on that day:
 * `clarification.deadlineDays` after it, in calendar days, or in working days where `deadlineCounts` says so.
 *
 * **Inferred**: the ministry's manual sets no deadline; an agency that has one writes it into its regulation.
 *
 * @param rulebook tells which days are worked; made from the same regulations
 * @returns `undefined` when there is no deadline
 *
 * @example
 * ```ts
 * deadlineOf('2026-12-08', regulations, compileRules({ regulations })); // '2026-12-23'
 * ```
 */
export function deadlineOf(
  date: string,
  regulations: readonly Regulation[],
  rulebook: Rulebook,
  area?: string,
): string | undefined {
  const { deadlineDays, deadlineCounts } = regulationOn(date, regulations)?.clarification ?? {};
  if (deadlineDays === undefined) return undefined;
  if (deadlineCounts !== 'working-days') return addDays(date, deadlineDays);
  return workingDaysLater(readDay(date), deadlineDays, rulebook, area);
}

function workingDaysLater(day: number, count: number, rulebook: Rulebook, area: string | undefined): string {
  let left = count;
  // An agency that never works would be looked at for ever.
  for (let first = day + 1; left > 0 && first < day + 100 * STEP; first += STEP) {
    const { isOff } = rulebook.calendar(area, first, first + STEP - 1);
    for (const [index, off] of isOff.entries()) {
      if (!off) left--;
      if (left === 0) return dateText(first + index);
    }
  }
  return dateText(day);
}
