import type { ErrorEntry } from '../entry.js';

export const attendanceErrors = {
  'attendance/invalid-input': {
    status: 422,
    message: 'The attendance input does not fit its schema: {problem}',
    hint: '`details.issues` lists every path with an example.',
    th: 'ข้อมูลเวลาปฏิบัติราชการไม่ถูกต้อง',
    en: 'The attendance data is not valid.',
  },
  'attendance/no-regulation': {
    status: 422,
    message: 'No regulation is in force on {date}.',
    hint: 'Give a regulation whose `validFrom` is not after the first date.',
    th: 'ไม่มีระเบียบเวลาปฏิบัติราชการที่มีผลในวันที่ {date}',
    en: 'No working-time regulation is in force on {date}.',
  },
  'attendance/illegal-event': {
    status: 409,
    message: 'The event {event} is not possible in state {state}.',
    hint: 'The transition table is exported as `clarificationTransitions`.',
    th: 'ทำรายการนี้ไม่ได้ในสถานะปัจจุบัน',
    en: 'This cannot be done in the present state.',
  },
  'attendance/nothing-to-clarify': {
    status: 409,
    message: 'That half of the day has nothing to clarify.',
    hint: 'Clarify a half whose code is missing-in or missing-out, or a late record.',
    th: 'ช่วงเวลานี้ไม่มีรายการที่ต้องชี้แจง',
    en: 'There is nothing to clarify for that part of the day.',
  },
  'attendance/range-reversed': {
    status: 422,
    message: 'The range ends before it begins.',
    hint: 'Swap `from` and `to`.',
    th: 'วันที่สิ้นสุดต้องไม่ก่อนวันที่เริ่มต้น',
    en: 'The last day must not be before the first.',
  },
  'attendance/range-too-long': {
    status: 422,
    message: 'The range is longer than {maxDays} days.',
    hint: 'Split the range.',
    th: 'ช่วงวันที่ยาวเกินไป (ไม่เกิน {maxDays} วัน)',
    en: 'The range is too long (at most {maxDays} days).',
  },
} as const satisfies Record<string, ErrorEntry>;
