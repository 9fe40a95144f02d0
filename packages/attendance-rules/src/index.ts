/**
 * Punches, requests and regulations to day codes, with the reason. Pure: no input or output, no clock, runs anywhere.
 *
 * @module
 */
export type { Because, SlotName } from './because.js';
export { clarifiableHalves } from './clarifiable-halves.js';
export { type ReadLabel, readLabel } from './data/code-book.js';
export { defaultCodeBook as codeBook } from './data/default-code-book.js';
export { defaultRegulation, type SettledRegulation } from './data/default-regulation.js';
export { thaiHolidays } from './data/holidays/index.js';
export type { Conflict, Day, Evaluation, QuarantinedPunch, Slot, SlotCode } from './day.js';
export { dutyDateOf } from './evaluate/duty-date.js';
export { evaluate, evaluateWith } from './evaluate/evaluate.js';
export {
  type EvaluatedMonth,
  evaluateMonth,
  evaluateMonthWith,
  type MonthFacts,
  type MonthInput,
} from './evaluate/evaluate-month.js';
export { explain } from './explain/explain.js';
export { parseAttendanceInput } from './input/parse.js';
export type { InputProblem } from './input/problems.js';
export { loadRuleSet, ruleSetSchema } from './input/rule-set.js';
export {
  attendanceInputSchema,
  codeBookEntrySchema,
  holidaySchema,
  regulationSchema,
} from './input/schema.js';
export type {
  ApprovalWay,
  AttendanceFacts,
  AttendanceInput,
  AttendanceRules,
  Band,
  ClarificationInput,
  CodeBookEntry,
  Employee,
  Holiday,
  HolidayInput,
  LeaveInput,
  PunchInput,
  Regulation,
  TravelInput,
} from './input/types.js';
export {
  type LeaveBalance,
  type LeaveBalanceInput,
  type LeaveRights,
  leaveBalance,
  leaveRights,
} from './leave/leave-balance.js';
export { type LeaveOptions, leaveDays } from './leave/leave-days.js';
export { type LeaveCounting, type LeaveKind, leaveKinds } from './leave/leave-kinds.js';
export { type MonthTotals, monthTotals } from './month-totals.js';
export { compileRules, type Rulebook } from './rules/rulebook.js';
export type { DayDifference } from './what-if/difference.js';
export { isMonthLocked, lockDateOf } from './what-if/month-lock.js';
export { type RetroDifference, retroDiff } from './what-if/retro-diff.js';
export { simulate } from './what-if/simulate.js';
export { type Approval, approvalWays } from './workflow/approval-ways.js';
export {
  type ClarificationOptions,
  type ClarificationState,
  type ClarificationStatus,
  clarificationTransitions,
  newClarification,
  reduceClarification,
  type Signing,
} from './workflow/clarification.js';
export type { ClarificationEvent, SigningRole } from './workflow/clarification-event.js';
export { deadlineOf } from './workflow/deadline.js';
export { type Actor, actingFor, type Deputy } from './workflow/deputies.js';
export type { Refusal, RequestContext } from './workflow/guard.js';
export { type PossibleEvent, possibleClarificationEvents } from './workflow/possible-events.js';
export {
  newTravel,
  reduceTravel,
  type TravelEvent,
  type TravelState,
  type TravelStatus,
  travelTransitions,
} from './workflow/travel.js';
