import { datesOfMonth, weekday } from '@moc-sdk/core';
import type { AttendanceMonthData } from './schema.js';

type Day = AttendanceMonthData['days'][number];

const MONTH = '2026-12';

/** The days that are not plain: records, holidays and remarks of an invented person. */
const special: Readonly<Record<string, Partial<Day>>> = {
  '2026-12-03': { in: '08:29 O', out: 'ข(บ)', fill: 'half' },
  '2026-12-04': { in: 'ข(ช)', out: '17:48 O', fill: 'half' },
  '2026-12-07': { working: false, holiday: 'วันหยุดชดเชยวันพ่อแห่งชาติ', in: '', out: '' },
  '2026-12-08': { in: '', out: '', fill: 'full' },
  '2026-12-10': { working: false, holiday: 'วันรัฐธรรมนูญ', in: '', out: '' },
  '2026-12-14': { in: '08:42 F', lateMinutes: 12 },
  '2026-12-16': { in: 'ขจ', fill: 'half', note: 'ชี้แจงเหตุผล CL-2569-000127 รออนุมัติ' },
  '2026-12-17': { out: 'ขจ.', note: 'ชี้แจงเหตุผล CL-2569-000119 อนุมัติแล้ว' },
  '2026-12-21': { in: 'ร', out: 'ร' },
  '2026-12-22': { in: 'ร', out: 'ร' },
  '2026-12-31': { working: false, holiday: 'วันสิ้นปี', in: '', out: '' },
};

export const attendanceMonthExample: AttendanceMonthData = {
  month: MONTH,
  name: 'นางสาวสมหญิง ใจดี',
  position: 'นักวิชาการพาณิชย์ปฏิบัติการ',
  agency: 'สำนักงานปลัดกระทรวงพาณิชย์',
  printedOn: '2027-01-04',
  days: datesOfMonth(MONTH).map((date) => ({ ...plainDay(date), ...special[date] })),
  totals: {
    workingDays: 20,
    presentDays: 15,
    missingSlots: 5,
    lateDays: 1,
    lateMinutes: 12,
    travelDays: 2,
    leaveDays: 0,
  },
};

function plainDay(date: string): Day {
  const working = weekday(date) % 6 !== 0;
  const minute = String(10 + (Number(date.slice(-2)) % 19)).padStart(2, '0');
  const records = working ? { in: `08:${minute} O`, out: `16:${minute} F` } : { in: '', out: '' };
  return { date, working, ...records, fill: 'none', lateMinutes: 0, earlyMinutes: 0 };
}
