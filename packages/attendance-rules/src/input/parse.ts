import { MocError, toEpochDay } from '@moc-sdk/core';
import { defaultCodeBook } from '../data/default-code-book.js';
import { defaultRegulation } from '../data/default-regulation.js';
import { type InputProblem, problemAt, problemsOf, problemText } from './problems.js';
import { regulationProblems } from './regulation-problems.js';
import { attendanceInputSchema } from './schema.js';
import type { AttendanceInput } from './types.js';

/** Longest range in one call. Ten years of days answer within a second. */
const MAX_DAYS = 3_660;

const MAX_PATHS_IN_HINT = 5;

/**
 * Checks data from outside. Every later function trusts what this returns. Properties that it does not know are left
 * out, so that an agency's own notes may stand in the data.
 *
 * @throws MocError `attendance/invalid-input`: `details.issues` lists `{ path, problem, example }`, the message names
 * the first and the hint where the others are; `attendance/range-reversed`, `attendance/range-too-long`
 *
 * @example
 * ```ts
 * const input = parseAttendanceInput(JSON.parse(text));
 * ```
 */
export function parseAttendanceInput(value: unknown): AttendanceInput {
  const parsed = attendanceInputSchema.safeParse(value);
  if (!parsed.success) throw invalidInput(problemsOf(parsed.error));
  const input = parsed.data;
  const days = toEpochDay(input.to) - toEpochDay(input.from) + 1;
  if (days < 1) throw new MocError('attendance/range-reversed');
  if (days > MAX_DAYS) throw new MocError('attendance/range-too-long', { details: { maxDays: MAX_DAYS } });
  const problems = [
    ...bandProblems(input),
    ...periodProblems(input),
    ...leaveProblems(input),
    ...regulationProblems(input.regulations ?? []),
  ];
  if (problems.length > 0) throw invalidInput(problems);
  return input;
}

/** One error for all problems: the first in the message, the others in the hint. */
export function invalidInput(issues: readonly InputProblem[]): MocError {
  const [first, ...others] = issues;
  const problem = first ? problemText(first) : '';
  const hint = others.length > 0 ? { hint: `Also wrong: ${pathsText(others)}.` } : {};
  return new MocError('attendance/invalid-input', { details: { problem, issues }, ...hint });
}

function pathsText(issues: readonly InputProblem[]): string {
  const named = issues.slice(0, MAX_PATHS_IN_HINT).map(({ path }) => path);
  const unnamed = issues.length - named.length;
  return named.join(', ') + (unnamed > 0 ? ` and ${unnamed} more` : '');
}

function bandProblems({ employee, regulations = [defaultRegulation] }: AttendanceInput): InputProblem[] {
  const known = [...new Set(regulations.flatMap(({ bands }) => bands.map(({ id }) => id)))];
  if (!employee.band || known.includes(employee.band)) return [];
  return [problemAt('employee.band', `is no band of the regulations (they have ${known.join(', ')})`)];
}

function periodProblems({ employee, leave = [], travel = [] }: AttendanceInput): InputProblem[] {
  const periods = [
    { path: 'employee.employedTo', from: employee.employedFrom, to: employee.employedTo },
    ...leave.map(({ from, to }, index) => ({ path: `leave[${index}].to`, from, to })),
    ...travel.map(({ from, to }, index) => ({ path: `travel[${index}].to`, from, to })),
  ];
  return periods.flatMap(({ path, from, to }) =>
    from && to && to < from ? [problemAt(path, `is before ${from}, the day it begins`)] : [],
  );
}

function leaveProblems({ leave = [], codeBook = [] }: AttendanceInput): InputProblem[] {
  const kinds = [...defaultCodeBook, ...codeBook]
    .map(({ code }) => code.match(/^leave\.(.+)$/)?.[1])
    .filter((kind) => kind !== undefined);
  return leave.flatMap(({ kind }, index) =>
    kinds.includes(kind)
      ? []
      : [problemAt(`leave[${index}].kind`, `is not in the code book (it has ${kinds.join(', ')})`)],
  );
}
