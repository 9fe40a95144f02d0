import * as z from 'zod';
import { date, line, month } from '../field-schemas.js';

const count = z.number().int().nonnegative();
/** What a cell of the calendar says: `08:29 O`, `ข(บ)`, `ขจ.`, or nothing. */
const cellText = z.string().trim().max(24);

const dayRecord = z.object({
  date,
  working: z.boolean(),
  /** Name of the holiday. */
  holiday: z.string().trim().max(120).optional(),
  in: cellText,
  out: cellText,
  /** How much of the cell is orange. */
  fill: z.enum(['none', 'half', 'full']),
  lateMinutes: count,
  earlyMinutes: count,
  note: z.string().trim().max(200).optional(),
});

/** A person's month as the calendar of the web shows it. */
export const attendanceMonthSchema = z
  .object({
    month,
    name: line,
    position: line,
    agency: line,
    printedOn: date,
    days: z.array(dayRecord).min(1).max(31),
    totals: z.object({
      workingDays: count,
      presentDays: count,
      missingSlots: count,
      lateDays: count,
      lateMinutes: count,
      travelDays: count,
      leaveDays: count,
    }),
  })
  .refine((data) => data.days.every((day) => day.date.startsWith(data.month)), {
    path: ['days'],
    message: 'a day of another month',
  });

export type AttendanceMonthData = z.input<typeof attendanceMonthSchema>;
export type AttendanceDay = z.output<typeof dayRecord>;
