import type { ErrorTexts } from '../entry.js';
import type { attendanceErrors } from './attendance.js';

/** What people read of the errors of attendance; apart from them, so that pages need not carry what they do not show. */
export const attendanceTexts = {
  'attendance/invalid-input': {
    th: 'ข้อมูลเวลาปฏิบัติราชการไม่ถูกต้อง',
    en: 'The attendance data is not valid.',
  },
  'attendance/no-regulation': {
    th: 'ไม่มีระเบียบเวลาปฏิบัติราชการที่มีผลในวันที่ {date}',
    en: 'No working-time regulation is in force on {date}.',
  },
  'attendance/illegal-event': {
    th: 'ทำรายการนี้ไม่ได้ในสถานะปัจจุบัน',
    en: 'This cannot be done in the present state.',
  },
  'attendance/not-allowed': {
    th: 'ท่านไม่มีสิทธิ์ทำรายการนี้',
    en: 'You may not do this.',
  },
  'attendance/deadline-passed': {
    th: 'พ้นกำหนดแล้วตั้งแต่วันที่ {deadline}',
    en: 'The deadline was {deadline}.',
  },
  'attendance/month-locked': {
    th: 'เดือน {month} ปิดแล้ว แก้ไขไม่ได้',
    en: 'The month {month} is closed and cannot be changed.',
  },
  'attendance/nothing-to-clarify': {
    th: 'ช่วงเวลานี้ไม่มีรายการที่ต้องชี้แจง',
    en: 'There is nothing to clarify for that part of the day.',
  },
  'attendance/range-reversed': {
    th: 'วันที่สิ้นสุดต้องไม่ก่อนวันที่เริ่มต้น',
    en: 'The last day must not be before the first.',
  },
  'attendance/range-too-long': {
    th: 'ช่วงวันที่ยาวเกินไป (ไม่เกิน {maxDays} วัน)',
    en: 'The range is too long (at most {maxDays} days).',
  },
  'attendance/log-format-unknown': {
    th: 'ไม่รู้จักรูปแบบของไฟล์บันทึกเวลา',
    en: 'The format of the attendance log is not known.',
  },
  'attendance/employee-map-unreadable': {
    th: 'อ่านตารางจับคู่พนักงานไม่ได้',
    en: 'The table of employees cannot be read.',
  },
  'attendance/holidays-unreadable': {
    th: 'อ่านรายการวันหยุดไม่ได้',
    en: 'The list of holidays cannot be read.',
  },
  'attendance/terminal-unknown': {
    th: 'ไม่รู้จักเครื่องลงเวลานี้',
    en: 'This terminal is not known.',
  },
} as const satisfies Record<keyof typeof attendanceErrors, ErrorTexts>;
