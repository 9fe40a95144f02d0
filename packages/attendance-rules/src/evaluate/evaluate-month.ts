import type { Day, Evaluation } from '../day.js';
import type { AttendanceFacts, AttendanceInput } from '../input/types.js';
import { type MonthTotals, monthTotals } from '../month-totals.js';

import { dateText, lastDateOf } from '../rules/civil-time.js';
import { findConflicts } from '../rules/conflicts.js';
import { dayKeys } from '../rules/day-keys.js';
import { dayOf } from '../rules/day-of.js';
import { decide } from '../rules/decide.js';
import { hashText, mixText, newHash } from '../rules/fact-hash.js';
import { type PreparedFacts, prepareFacts } from '../rules/facts.js';
import { compileRules, type Rulebook } from '../rules/rulebook.js';

/** One person's facts over a month of the common era, `YYYY-MM`. */
export type MonthInput = Omit<AttendanceInput, 'from' | 'to'> & { readonly month: string };
export type MonthFacts = Omit<AttendanceFacts, 'from' | 'to'> & { readonly month: string };

/** A month with what it takes to bring it up to date cheaply. Plain data, fit for JSON. */
export interface EvaluatedMonth extends Evaluation {
  month: string;
  totals: MonthTotals;
  /** Over everything that the month depends on: equal hashes, equal months. */
  hash: string;
  /** The same for each day. */
  keys: string[];
  /** The dates that this call worked out; the others were taken over. */
  evaluated: string[];
}

/**
 * The days of a month. Given the month as it was before, only the days that the difference can touch are worked out
 * anew, the others are the same objects; where nothing has changed, the month given comes back itself.
 *
 * @param previous what an earlier call gave, also out of JSON
 * @throws MocError as `evaluate`
 *
 * @example
 * ```ts
 * const month = evaluateMonth({ employee: { id: 'e1' }, month: '2026-11', asOf, punches });
 * const later = evaluateMonth({ employee: { id: 'e1' }, month: '2026-11', asOf, punches: [...punches, punch] }, month);
 * later.evaluated; // ['2026-11-24']
 * ```
 */
export function evaluateMonth(input: MonthInput, previous?: EvaluatedMonth): EvaluatedMonth {
  return evaluateMonthWith(compileRules(input), input, previous);
}

/**
 * As `evaluateMonth`, with rules that were made ready once.
 *
 * @throws MocError as `evaluate`
 */
export function evaluateMonthWith(
  rulebook: Rulebook,
  facts: MonthFacts,
  previous?: EvaluatedMonth,
): EvaluatedMonth {
  const { month } = facts;
  const prepared = prepareFacts(rulebook, { ...facts, from: `${month}-01`, to: lastDateOf(month) });
  const keys = dayKeys(prepared);
  const conflicts = findConflicts(prepared);
  const hash = monthHash(facts, prepared, keys);
  const before = previous?.month === month ? previous : undefined;
  if (before?.hash === hash) return before;

  const changed = keys.flatMap((key, index) => (before?.keys[index] === key ? [] : [index]));
  const days = bringUpToDate(prepared, before?.days, changed);
  return {
    month,
    days,
    totals: monthTotals(days),
    quarantined: [...prepared.quarantined],
    conflicts,
    hash,
    keys,
    evaluated: changed.map((index) => dateText(prepared.firstDay + index)),
  };
}

function bringUpToDate(
  prepared: PreparedFacts,
  before: readonly Day[] = [],
  changed: readonly number[],
): Day[] {
  const days = [...before];
  if (changed.length === 0) return days;
  const decided = decide(prepared, new Set(changed));
  for (const index of changed) days[index] = dayOf(decided, index);
  return days;
}

/** Also over what no day shows: punches that cannot be, and all requests, since two of them may contradict each other. */
function monthHash(
  { month, employee }: MonthFacts,
  prepared: PreparedFacts,
  keys: readonly string[],
): string {
  const hash = newHash();
  mixText(hash, month);
  mixText(hash, employee.id);
  for (const key of keys) mixText(hash, key);
  mixText(hash, JSON.stringify([prepared.quarantined, prepared.covers, prepared.clarifications]));
  return hashText(hash);
}
