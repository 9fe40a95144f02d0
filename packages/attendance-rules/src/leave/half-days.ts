import type { LeaveInput } from '../input/types.js';
import type { Calendar } from '../rules/calendar.js';
import { type EpochDay, readDay } from '../rules/civil-time.js';
import type { LeaveCounting } from './leave-kinds.js';

/** Halves of days, numbered: twice the day, one more for the afternoon. */
export type HalfDay = number;

/** The halves that leave takes, those left out on which nobody is expected where working days are counted. */
export function halfDaysOf(leave: LeaveInput, counting: LeaveCounting, calendar: Calendar): HalfDay[] {
  const { half = 'day' } = leave;
  const first = Math.max(readDay(leave.from), calendar.firstDay);
  const last = Math.min(readDay(leave.to), calendar.lastDay);
  const halves: HalfDay[] = [];
  for (let day: EpochDay = first; day <= last; day++) {
    if (counting === 'working-days' && calendar.isOff[day - calendar.firstDay]) continue;
    if (half !== 'pm') halves.push(2 * day);
    if (half !== 'am') halves.push(2 * day + 1);
  }
  return halves;
}

/** Halves as days: 3 halves are 1.5. */
export function asDays(halves: number): number {
  return halves / 2;
}
