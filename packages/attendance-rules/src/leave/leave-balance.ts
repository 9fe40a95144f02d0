import { AttendanceError } from '@moc-sdk/core/attendance-errors';
import { addDays } from '@moc-sdk/core/dates';
import type { LeaveInput } from '../input/types.js';
import { lastDateOf, readDate, readDay } from '../rules/civil-time.js';
import { compileRules } from '../rules/rulebook.js';
import { asDays, type HalfDay, halfDaysOf } from './half-days.js';
import { kindOf, type LeaveOptions } from './leave-days.js';
import { leaveKinds } from './leave-kinds.js';

/** Yearly rights, in working days. */
export interface LeaveRights {
  readonly sick: { readonly perYear: number };
  readonly personal: { readonly perYear: number; readonly inFirstYear: number };
  readonly vacation: {
    readonly perYear: number;
    /** Months of service that the year must hold before there is any. */
    readonly afterMonths: number;
    /** Most days of a year, those carried over among them. */
    readonly most: number;
    readonly mostAfterLongService: number;
    readonly longServiceYears: number;
  };
}

/**
 * Rights of government officials. Sources: for vacation (10 days, none in a year with less than six months of service,
 * at most 20 with what is carried over, 30 after ten years of service) the Prime Minister's Office regulation on leave,
 * B.E. 2555; for days with pay of sick leave (60) and personal leave (45, in the first year 15) the royal decree on payment
 * of salaries, B.E. 2535.
 */
export const leaveRights: LeaveRights = {
  sick: { perYear: 60 },
  personal: { perYear: 45, inFirstYear: 15 },
  vacation: { perYear: 10, afterMonths: 6, most: 20, mostAfterLongService: 30, longServiceYears: 10 },
};

export interface LeaveBalanceInput extends LeaveOptions {
  readonly kind: keyof LeaveRights;
  /** Year of the Buddhist era in which it ends: 2570 is October 2026 to September 2027. */
  readonly fiscalYear: number;
  /** First day of service, `YYYY-MM-DD`. */
  readonly serviceFrom: string;
  /** All leave known; what is not approved, of another kind or of another year is left out. */
  readonly leave: readonly LeaveInput[];
  /** Days of vacation that were left of the year before. Default 0. */
  readonly carriedOver?: number;
  readonly rights?: LeaveRights;
}

/** Days, in steps of 0.5. */
export interface LeaveBalance {
  /** What the year gives, what is carried over not among it. */
  readonly entitled: number;
  /** What of the days carried over counts beside it. */
  readonly carriedOver: number;
  readonly used: number;
  /** Below 0 when more was taken than there is. */
  readonly remaining: number;
  /** Days of vacation that go on into the next year, before its own limit. */
  readonly toCarryOver: number;
  /** Leave that speaks for a half that other leave took already: counted once, and for a person to mend. */
  readonly overlaps: readonly (readonly [string, string])[];
}

const BE_OFFSET = 543;

/**
 * What is left of sick, personal or vacation leave in a fiscal year. Leave that reaches over the end of September counts
 * in each year with its own days; a half that two leaves speak for counts once.
 *
 * @throws MocError `attendance/invalid-input`: dates, the year or the days carried over cannot be
 *
 * @example
 * ```ts
 * leaveBalance({ kind: 'vacation', fiscalYear: 2570, serviceFrom: '2010-05-03', carriedOver: 18, leave: [] }).remaining; // 28
 * ```
 */
export function leaveBalance(input: LeaveBalanceInput): LeaveBalance {
  const { kind, kinds = leaveKinds, rulebook = compileRules(), area, carriedOver: given = 0 } = input;
  refuseImpossible(input);
  const year = fiscalYearDates(input.fiscalYear);
  const { entitled, most } = rightsIn(year, input);
  const calendar = rulebook.calendar(area, readDay(year.from), readDay(year.to));
  const taken = new Map<HalfDay, string>();
  const overlaps = new Map<string, readonly [string, string]>();
  for (const leave of takenIn(year, input)) {
    const name = leave.id ?? `${leave.kind} ${leave.from}/${leave.to}`;
    for (const half of halfDaysOf(leave, kindOf(leave, kinds).counting, calendar)) {
      const before = taken.get(half);
      if (before === undefined) taken.set(half, name);
      else overlaps.set(`${before} ${name}`, [before, name]);
    }
  }
  const carriedOver = Math.min(given, most - entitled);
  const used = asDays(taken.size);
  const remaining = entitled + carriedOver - used;
  const toCarryOver = kind === 'vacation' ? Math.max(0, remaining) : 0;
  return { entitled, carriedOver, used, remaining, toCarryOver, overlaps: [...overlaps.values()] };
}

interface Year {
  readonly from: string;
  readonly to: string;
}

function fiscalYearDates(fiscalYear: number): Year {
  return { from: `${fiscalYear - BE_OFFSET - 1}-10-01`, to: `${fiscalYear - BE_OFFSET}-09-30` };
}

/** What the year gives, and the most that it may come to with what is carried over. */
function rightsIn(
  year: Year,
  { kind, serviceFrom, rights = leaveRights }: LeaveBalanceInput,
): { entitled: number; most: number } {
  const fixed = (entitled: number) => ({ entitled, most: entitled });
  if (serviceFrom > year.to) return fixed(0);
  if (kind === 'sick') return fixed(rights.sick.perYear);
  if (kind === 'personal') {
    const { perYear, inFirstYear } = rights.personal;
    return fixed(serviceFrom >= year.from ? inFirstYear : perYear);
  }
  const { perYear, afterMonths, most, mostAfterLongService, longServiceYears } = rights.vacation;
  const hasServedLong = monthsLater(serviceFrom, 12 * longServiceYears) <= year.from;
  const hasRight = monthsLater(serviceFrom, afterMonths) <= addDays(year.to, 1);
  return { entitled: hasRight ? perYear : 0, most: hasServedLong ? mostAfterLongService : most };
}

/** Approved leave of the kind that touches the year, in an order that does not depend on the input's. */
function takenIn(year: Year, { kind, leave }: LeaveBalanceInput): LeaveInput[] {
  const keyOf = ({ from, to, half = 'day', id = '' }: LeaveInput) => [from, to, half, id].join(' ');
  return leave
    .filter((each) => each.kind === kind && each.status === 'approved')
    .filter(({ from, to }) => from <= year.to && to >= year.from)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The last day of a month that has no such day: six months after 31 August is the end of February. */
function monthsLater(date: string, months: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  const sameDay = `${month}${date.slice(7)}`;
  return readDate(sameDay) === undefined ? lastDateOf(month) : sameDay;
}

function refuseImpossible(input: LeaveBalanceInput): void {
  const { kind, fiscalYear, serviceFrom, carriedOver = 0, leave, kinds = leaveKinds } = input;
  if (!Object.hasOwn(leaveRights, kind))
    throw invalid('kind', `is none of ${Object.keys(leaveRights).join(', ')}`);
  for (const each of leave) if (each.kind === kind) kindOf(each, kinds);
  if (!Number.isInteger(fiscalYear) || fiscalYear < 2500 || fiscalYear > 2700) {
    throw invalid('fiscalYear', 'is no year of the Buddhist era, e.g. 2570');
  }
  if (
    readDate(serviceFrom) === undefined ||
    serviceFrom.length !== 10 ||
    Number(serviceFrom.slice(0, 4)) > 2400
  ) {
    throw invalid('serviceFrom', 'is not a date, written YYYY-MM-DD (common era)');
  }
  if (!(carriedOver >= 0) || !Number.isInteger(carriedOver * 2)) {
    throw invalid('carriedOver', 'is not a number of days in steps of 0.5');
  }
}

function invalid(path: string, problem: string): AttendanceError {
  return new AttendanceError('attendance/invalid-input', {
    details: { problem: `${path}: ${problem}`, issues: [{ path, problem }] },
  });
}
