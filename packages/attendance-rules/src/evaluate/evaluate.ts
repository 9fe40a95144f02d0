import type { Day, Evaluation } from '../day.js';
import type { AttendanceFacts, AttendanceInput } from '../input/types.js';
import { findConflicts } from '../rules/conflicts.js';
import { dayOf } from '../rules/day-of.js';
import { decide } from '../rules/decide.js';
import { prepareFacts } from '../rules/facts.js';
import { compileRules, type Rulebook } from '../rules/rulebook.js';

/**
 * The codes of every day from `from` to `to`, each with its reasons. Pure: no clock, no host time zone, the same
 * answer in browser and server and for any order of the input.
 *
 * @param input typed data; what comes from outside goes through `parseAttendanceInput` first
 * @throws MocError `attendance/no-regulation`, `attendance/invalid-input` (`asOf` is no instant)
 *
 * @example
 * ```ts
 * const { days } = evaluate({
 *   employee: { id: 'e1', area: 'TH-12' },
 *   from: '2026-11-24',
 *   to: '2026-11-24',
 *   asOf: '2026-11-25T09:00:00+07:00',
 *   punches: [{ at: '2026-11-24T08:29:00+07:00', source: 'O' }],
 * });
 * days[0]?.out.label; // 'ข(บ)'
 * ```
 */
export function evaluate(input: AttendanceInput): Evaluation {
  return evaluateWith(compileRules(input), input);
}

/**
 * As `evaluate`, with rules that were made ready once for all people of an agency.
 *
 * @throws MocError as `evaluate`
 */
export function evaluateWith(rulebook: Rulebook, facts: AttendanceFacts): Evaluation {
  const prepared = prepareFacts(rulebook, facts);
  const decided = decide(prepared);
  const days: Day[] = [];
  for (let index = 0; index < prepared.days; index++) days.push(dayOf(decided, index));
  return { days, quarantined: [...prepared.quarantined], conflicts: findConflicts(prepared) };
}
