import type { Day } from '../day.js';
import { type MonthTotals, monthTotals } from '../month-totals.js';

/** Who is named at the head of the printed month. */
export interface MonthFormPerson {
  readonly name: string;
  readonly position: string;
  readonly agency: string;
}

/** What the form `attendance-month` of `@moc-sdk/request-forms` prints. */
export interface MonthFormData extends MonthFormPerson {
  month: string;
  /** `YYYY-MM-DD` */
  printedOn: string;
  days: {
    date: string;
    working: boolean;
    holiday?: string;
    in: string;
    out: string;
    fill: Day['fill'];
    lateMinutes: number;
    earlyMinutes: number;
    note?: string;
  }[];
  totals: MonthTotals;
}

/**
 * A month as the data of its printed form: `renderForm('attendance-month', monthFormData(...))`. The form is Thai.
 *
 * @param month `YYYY-MM`; days of other months are left out
 * @param notes remarks under the calendar, by date
 *
 * @example
 * ```ts
 * const data = monthFormData('2026-11', days, { name, position, agency }, '2026-12-01');
 * ```
 */
export function monthFormData(
  month: string,
  days: readonly Day[],
  { name, position, agency }: MonthFormPerson,
  printedOn: string,
  notes: Readonly<Record<string, string>> = {},
): MonthFormData {
  const inMonth = days.filter(({ date }) => date.startsWith(month));
  return {
    month,
    name,
    position,
    agency,
    printedOn,
    days: inMonth.map((day) => dayData(day, notes[day.date])),
    totals: monthTotals(inMonth),
  };
}

function dayData(day: Day, note: string | undefined): MonthFormData['days'][number] {
  const { date, working, holiday, fill, lateMinutes, earlyMinutes } = day;
  return {
    date,
    working,
    ...(holiday && { holiday: holiday.name.th }),
    in: day.in.label,
    out: day.out.label,
    fill,
    lateMinutes,
    earlyMinutes,
    ...(note !== undefined && { note }),
  };
}
