/**
 * The day codes alone, for pages: without the schema library and without the catalogue of errors.
 *
 * @module
 */
export type { Because, SlotName } from '../because.js';
export type { Conflict, Day, Evaluation, QuarantinedPunch, Slot, SlotCode } from '../day.js';
export type { AttendanceFacts, AttendanceInput, AttendanceRules } from '../input/types.js';
export { becauseOf, dayOf } from '../rules/day-of.js';
export { type DecidedDays, decide } from '../rules/decide.js';
export { type PreparedFacts, prepareFacts } from '../rules/facts.js';
export { compileRules, type Rulebook } from '../rules/rulebook.js';
export { evaluate, evaluateWith } from './evaluate.js';
export {
  type EvaluatedMonth,
  evaluateMonth,
  evaluateMonthWith,
  type MonthFacts,
  type MonthInput,
} from './evaluate-month.js';
