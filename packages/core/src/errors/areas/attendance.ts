import type { ErrorFacts } from '../entry.js';
import { attendanceDayErrors } from './attendance-days.js';

/** Marked as pure, so that a page that meets only the errors of days can leave the others out. */
export const attendanceErrors = /* @__PURE__ */ (() =>
  ({
    ...attendanceDayErrors,
    'attendance/range-reversed': {
      status: 422,
      message: 'The range ends before it begins.',
      hint: 'Swap `from` and `to`.',
    },
    'attendance/range-too-long': {
      status: 422,
      message: 'The range is longer than {maxDays} days.',
      hint: 'Split the range.',
    },
    'attendance/illegal-event': {
      status: 409,
      message: 'The event {event} is not possible in state {state}.',
      hint: 'The transition table is exported as `clarificationTransitions`.',
    },
    'attendance/not-allowed': {
      status: 403,
      message: 'This person may not do {event}.',
      hint: '`details.reason` says which guard refused.',
    },
    'attendance/deadline-passed': {
      status: 409,
      message: 'The deadline was {deadline}.',
      hint: 'The regulation of the day sets `clarification.deadlineDays`.',
    },
    'attendance/month-locked': {
      status: 409,
      message: 'The month {month} was locked on {lockedOn}.',
      hint: 'A locked month is never rewritten; ask for its difference report.',
    },
    'attendance/nothing-to-clarify': {
      status: 409,
      message: 'That half of the day has nothing to clarify.',
      hint: 'Clarify a half whose code is missing-in or missing-out, or a late record.',
    },
    'attendance/log-format-unknown': {
      status: 422,
      message: 'The format of the log cannot be told: {problem}',
      hint: 'Name it: `attlog` (six columns) or `adms` (five).',
    },
    'attendance/employee-map-unreadable': {
      status: 422,
      message: 'The employee map cannot be read: {problem}',
      hint: 'A CSV with the columns `pin` and `employee`.',
    },
    'attendance/holidays-unreadable': {
      status: 422,
      message: 'The holidays cannot be read: {problem}',
      hint: 'JSON, CSV with the columns `date` and `name`, or iCalendar.',
    },
    'attendance/terminal-unknown': {
      status: 403,
      message: 'The terminal {device} is not registered here.',
      hint: 'Add its serial number to the terminals.',
    },
  }) as const satisfies Record<string, ErrorFacts>)();
