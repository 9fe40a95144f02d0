import type { Day } from '../day.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { AttendanceInput } from '../input/types.js';
import { type DayDifference, differencesOf } from './difference.js';

/** What a locked month would be, had all of it been known. The month itself stays as it was locked. */
export interface RetroDifference {
  /** Months that have a difference, `YYYY-MM`, in order. */
  months: string[];
  changed: DayDifference[];
}

/**
 * Holds days as they were locked against the facts as they are now: a punch that a device handed in late, a request that
 * was approved or taken back, a holiday that was announced afterwards. A locked month is never rewritten; this is the
 * report that stands beside it.
 *
 * @param locked the days as they were when the month was locked
 * @param input the facts now; its range may be larger, days that were not locked are left out
 * @throws MocError as `evaluate`
 *
 * @example
 * ```ts
 * const { changed } = retroDiff(lockedMonth.days, { ...input, punches: [...input.punches, late] });
 * ```
 */
export function retroDiff(locked: readonly Day[], input: AttendanceInput): RetroDifference {
  const changed = differencesOf(locked, evaluate(input).days);
  return { months: [...new Set(changed.map(({ date }) => date.slice(0, 7)))].sort(), changed };
}
