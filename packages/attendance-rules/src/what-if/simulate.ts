import { evaluateWith } from '../evaluate/evaluate.js';
import type { AttendanceInput, AttendanceRules } from '../input/types.js';
import { compileRules } from '../rules/rulebook.js';
import { type DayDifference, differencesOf } from './difference.js';

/**
 * What would change under other rules, over the same facts: the days whose cells would be others, with both reasons.
 * Give an agency's punches of last year and the regulation that it is about to sign.
 *
 * @param otherRules regulations, or more of a rule set; what it leaves out is as in the input
 * @throws MocError as `evaluate`, for either side
 *
 * @example
 * ```ts
 * const { changed } = simulate(input, [{ validFrom: '2021-01-01', bands: [{ id: 'B', start: '08:30', end: '16:30' }], graceInMinutes: 15 }]);
 * changed[0]?.before.lateMinutes; // 12
 * changed[0]?.after.lateMinutes; // 0
 * ```
 */
export function simulate(
  input: AttendanceInput,
  otherRules: AttendanceRules | NonNullable<AttendanceRules['regulations']>,
): { changed: DayDifference[] } {
  const others: AttendanceRules = isList(otherRules) ? { regulations: otherRules } : otherRules;
  const before = evaluateWith(compileRules(input), input);
  const after = evaluateWith(compileRules({ ...input, ...others }), input);
  return { changed: differencesOf(before.days, after.days) };
}

function isList(
  rules: AttendanceRules | NonNullable<AttendanceRules['regulations']>,
): rules is NonNullable<AttendanceRules['regulations']> {
  return Array.isArray(rules);
}
