import { monthTotals } from '@moc-sdk/attendance-rules';
import { bangkokDate, datesOfMonth } from '@moc-sdk/core';
import type { MonthView } from '../api/contract.js';
import type { DateRange, PersonRecord } from '../ports/index.js';
import { viewDays } from './day-view.js';
import { evaluateDays } from './evaluate-days.js';
import type { Surroundings } from './surroundings.js';

/** The calendar of a month, `YYYY-MM`, as it stands now. */
export async function viewMonth(
  around: Surroundings,
  person: PersonRecord,
  month: string,
): Promise<MonthView> {
  const records = around.records.of(person.id);
  const evaluated = await evaluateDays(around, person, records, rangeOf(month));
  return {
    month,
    today: bangkokDate(around.clock.now()),
    days: await viewDays(records, evaluated),
    totals: monthTotals(evaluated.days),
  };
}

function rangeOf(month: string): DateRange {
  const dates = datesOfMonth(month);
  return { from: `${month}-01`, to: dates.at(-1) ?? `${month}-01` };
}
