import { formatMonth, toThaiDigits } from '@moc-sdk/core';
import { tablePage } from '../../layout/style.js';
import { defineForm } from '../define-form.js';
import type { FieldLabels } from '../form-fields.js';
import { plainDate } from '../official-text.js';
import { attendanceMonthExample } from './example.js';
import { layOutAttendanceMonth } from './layout.js';
import { type AttendanceMonthData, attendanceMonthSchema } from './schema.js';

const labels: FieldLabels<AttendanceMonthData> = {
  month: { th: 'เดือน', en: 'Month' },
  name: { th: 'ชื่อ-นามสกุล', en: 'Name' },
  position: { th: 'ตำแหน่ง', en: 'Position' },
  agency: { th: 'สังกัด', en: 'Agency' },
  printedOn: { th: 'วันที่พิมพ์', en: 'Printed on' },
  days: { th: 'รายวัน', en: 'Days' },
  'totals.workingDays': { th: 'วันทำการ', en: 'Working days' },
  'totals.presentDays': { th: 'วันที่มาปฏิบัติราชการ', en: 'Days present' },
  'totals.missingSlots': { th: 'จำนวนครั้งที่ขาดบันทึก', en: 'Missing records' },
  'totals.lateDays': { th: 'วันที่มาสาย', en: 'Days late' },
  'totals.lateMinutes': { th: 'รวมเวลาสาย (นาที)', en: 'Minutes late' },
  'totals.travelDays': { th: 'วันไปราชการ', en: 'Days of official travel' },
  'totals.leaveDays': { th: 'วันลา', en: 'Days of leave' },
};

/** A person's month: the calendar as the web shows it, totals, signatures. */
export const attendanceMonthForm = defineForm({
  id: 'attendance-month',
  title: { th: 'รายงานการบันทึกเวลาปฏิบัติราชการประจำเดือน', en: 'Attendance of a month' },
  schema: attendanceMonthSchema,
  labels,
  example: attendanceMonthExample,
  page: tablePage,
  author: (data) => data.agency,
  footer: (data) =>
    `${data.name} · ${toThaiDigits(formatMonth(data.month))} · พิมพ์เมื่อ ${plainDate(data.printedOn)}`,
  layout: layOutAttendanceMonth,
});
