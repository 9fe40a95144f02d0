/**
 * The errors of attendance alone, for pages that should not carry the whole catalogue of the SDK.
 *
 * @module
 */

import { attendanceErrors } from '../errors/areas/attendance.js';
import { attendanceDayErrors } from '../errors/areas/attendance-days.js';
import { attendanceTexts } from '../errors/areas/attendance-texts.js';
import { CodedError, type MocErrorOptions, textValues } from '../errors/coded-error.js';
import { fillText, type Locale } from '../locale.js';

/**
 * A `MocError` of working out days, in a page that carries no other code.
 *
 * @example
 * ```ts
 * throw new AttendanceDayError('attendance/no-regulation', { details: { date: '2020-01-01' } });
 * ```
 */
export class AttendanceDayError extends CodedError<keyof typeof attendanceDayErrors> {
  constructor(code: keyof typeof attendanceDayErrors, options: MocErrorOptions = {}) {
    super(code, attendanceDayErrors[code], options);
  }
}

/** The codes that begin with `attendance/`. */
export type AttendanceErrorCode = keyof typeof attendanceErrors;

/**
 * A `MocError` with a code of attendance: `MocError.isInstance` knows it.
 *
 * @example
 * ```ts
 * throw new AttendanceError('attendance/range-reversed');
 * ```
 */
export class AttendanceError extends CodedError<AttendanceErrorCode> {
  constructor(code: AttendanceErrorCode, options: MocErrorOptions = {}) {
    super(code, attendanceErrors[code], options);
  }
}

/**
 * What a person reads of an error of attendance, without the catalogue of the whole SDK.
 *
 * @example
 * ```ts
 * attendanceErrorText(new AttendanceError('attendance/range-reversed'), 'en'); // 'The last day must not be …'
 * ```
 */
export function attendanceErrorText(
  { code, details }: CodedError<AttendanceErrorCode>,
  locale: Locale = 'th',
): string {
  return fillText(attendanceTexts[code][locale], textValues(details));
}
