import type { LocalizedText } from '@moc-sdk/core';
import type * as z from 'zod';
import type {
  approvalWaySchema,
  attendanceInputSchema,
  bandSchema,
  codeBookEntrySchema,
  holidaySchema,
  punchSchema,
  regulationSchema,
} from './schema.js';

/** The engine changes nothing that it is given, so frozen data is welcome. */
type Immutable<T> = T extends object ? { readonly [Key in keyof T]: Immutable<T[Key]> } : T;

/**
 * One person's facts over a range of days.
 *
 * - `asOf`: the instant that the question is asked at; nothing after it is known.
 * - `employee.area`: ISO 3166-2:TH, for area holidays; `band`: the assigned band, left out for flexible hours;
 *   `employedFrom`, `employedTo`: first and last day of service.
 * - `regulations`, `holidays`: left out, the Thai default set is used. `codeBook`: what it leaves out is as in the
 *   default one.
 * - `punches[].direction`: the device's key, never trusted; `face: 'failed'` is no punch.
 * - `regulations[].workingWeekdays`: 0 (or 7) Sunday to 6 Saturday.
 * - `unsynced`: devices whose records from `since` on (left out: all) have not arrived yet.
 */
export type AttendanceInput = Immutable<z.infer<typeof attendanceInputSchema>>;
/** What an agency sets for all its people. What is left out is the Thai default set. */
export type AttendanceRules = Pick<AttendanceInput, 'regulations' | 'holidays' | 'codeBook'>;
/** What is known of one person. */
export type AttendanceFacts = Omit<AttendanceInput, keyof AttendanceRules>;
export type Employee = AttendanceInput['employee'];
export type PunchInput = Immutable<z.infer<typeof punchSchema>>;
export type Regulation = Immutable<z.infer<typeof regulationSchema>>;
export type Band = Immutable<z.infer<typeof bandSchema>>;
export type HolidayInput = Immutable<z.infer<typeof holidaySchema>>;
export type CodeBookEntry = Immutable<z.infer<typeof codeBookEntrySchema>>;
export type ApprovalWay = Immutable<z.infer<typeof approvalWaySchema>>;
export type LeaveInput = NonNullable<AttendanceInput['leave']>[number];
export type TravelInput = NonNullable<AttendanceInput['travel']>[number];
export type ClarificationInput = NonNullable<AttendanceInput['clarifications']>[number];

/**
 * A day off. The Thai set knows the kinds `public`, `substitution` and `special` (added by a resolution of the
 * cabinet); `predicted` marks a day that was not announced yet.
 */
export interface Holiday {
  readonly date: string;
  readonly name: LocalizedText;
  readonly kind: string;
  readonly predicted?: boolean;
  /** When the cabinet made it public, where that is known. */
  readonly announcedOn?: string;
  /** ISO 3166-2:TH; left out: the whole country. */
  readonly areas?: readonly string[];
}
