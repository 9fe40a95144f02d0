import type { Day, SlotCode } from './day.js';

/** Sums over the days of a month. All are whole numbers; a day counts once, also where only a half of it is meant. */
export interface MonthTotals {
  /** Days that are neither weekend nor holiday nor outside the employment, past and to come. */
  workingDays: number;
  /** Working days whose cell shows at least one punch. */
  presentDays: number;
  /** Halves whose code is missing-in or missing-out. */
  missingSlots: number;
  lateDays: number;
  lateMinutes: number;
  /** Days that show travel, days off among them. */
  travelDays: number;
  leaveDays: number;
}

/** Sums up days as `evaluate` gives them. */
export function monthTotals(days: readonly Day[]): MonthTotals {
  const shows = (day: Day, code: SlotCode) => day.in.code === code || day.out.code === code;
  const count = (matches: (day: Day) => boolean) => days.filter(matches).length;
  return {
    workingDays: count((day) => day.working),
    presentDays: count((day) => day.working && hasPunch(day)),
    missingSlots:
      count((day) => day.in.code === 'missing-in') + count((day) => day.out.code === 'missing-out'),
    lateDays: count((day) => day.lateMinutes > 0),
    lateMinutes: days.reduce((sum, day) => sum + day.lateMinutes, 0),
    travelDays: count((day) => shows(day, 'travel')),
    leaveDays: count((day) => shows(day, 'leave')),
  };
}

function hasPunch(day: Day): boolean {
  return day.in.at !== undefined || day.out.at !== undefined;
}
