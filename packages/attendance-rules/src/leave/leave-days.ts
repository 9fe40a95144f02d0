import { AttendanceError } from '@moc-sdk/core/attendance-errors';
import type { LeaveInput } from '../input/types.js';
import { readDate, readDay } from '../rules/civil-time.js';
import { compileRules, type Rulebook } from '../rules/rulebook.js';
import { asDays, halfDaysOf } from './half-days.js';
import { type LeaveKind, leaveKinds } from './leave-kinds.js';

/** By what leave is counted. */
export interface LeaveOptions {
  /** Regulations and holidays tell which days are worked. Default: the Thai set. */
  readonly rulebook?: Rulebook;
  /** ISO 3166-2:TH, for the holidays of an area. */
  readonly area?: string;
  /** Default: the kinds of the regulation of 2555. */
  readonly kinds?: readonly LeaveKind[];
}

/**
 * How many days a leave counts: by working days or by all days between, as its kind says. Halves count 0.5.
 *
 * @throws MocError `attendance/invalid-input`: the kind is not known, a date is none, the leave ends before it begins, or half a
 * day of a kind that has whole days only
 *
 * @example
 * ```ts
 * leaveDays({ kind: 'vacation', from: '2026-12-04', to: '2026-12-08', status: 'approved' }); // 2: the weekend and 7 December are off
 * ```
 */
export function leaveDays(leave: LeaveInput, options: LeaveOptions = {}): number {
  const { rulebook = compileRules(), area, kinds = leaveKinds } = options;
  const kind = kindOf(leave, kinds);
  const calendar = rulebook.calendar(area, readDay(leave.from), readDay(leave.to));
  return asDays(halfDaysOf(leave, kind.counting, calendar).length);
}

/** The kind of a leave that can be. */
export function kindOf(leave: LeaveInput, kinds: readonly LeaveKind[]): LeaveKind {
  const kind = kinds.find((each) => each.kind === leave.kind);
  if (!kind) {
    throw invalidLeave('kind', `is none of ${kinds.map((each) => each.kind).join(', ')}`, leave);
  }
  for (const end of ['from', 'to'] as const) {
    const isDate = readDate(leave[end]) !== undefined && leave[end].length === 10;
    if (!isDate || Number(leave[end].slice(0, 4)) > 2400) {
      throw invalidLeave(end, 'is not a date, written YYYY-MM-DD (common era)', leave);
    }
  }
  if (!['am', 'pm', 'day'].includes(leave.half ?? 'day')) {
    throw invalidLeave('half', 'is none of am, pm, day', leave);
  }
  if (leave.to < leave.from) throw invalidLeave('to', `is before ${leave.from}, the day it begins`, leave);
  const isHalf = leave.half === 'am' || leave.half === 'pm';
  if (isHalf && !kind.halfDays)
    throw invalidLeave('half', `is not for ${kind.kind}: it has whole days only`, leave);
  return kind;
}

function invalidLeave(path: string, problem: string, { id }: LeaveInput): AttendanceError {
  const where = id === undefined ? `leave.${path}` : `leave ${id}: ${path}`;
  return new AttendanceError('attendance/invalid-input', {
    details: { problem: `${where} ${problem}`, issues: [{ path: `leave.${path}`, problem }] },
  });
}
