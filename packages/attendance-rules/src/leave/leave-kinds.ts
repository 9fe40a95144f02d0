import type { LocalizedText } from '@moc-sdk/core';

/** What a leave counts: only days on which the person would work, or every day between. */
export type LeaveCounting = 'working-days' | 'calendar-days';

export interface LeaveKind {
  /** As in `leave[].kind` and in the code book (`leave.sick`). */
  readonly kind: string;
  readonly name: LocalizedText;
  readonly counting: LeaveCounting;
  /** Whether half a day may be taken. */
  readonly halfDays: boolean;
  /** Days with pay in a fiscal year, counted as `counting` says; left out: not limited by the year. */
  readonly paidDaysPerYear?: number;
  /** Days with pay for one occasion. */
  readonly paidDaysPerOccasion?: number;
  /** Where the figure stands. */
  readonly source: string;
}

/**
 * The eleven kinds of leave of the Prime Minister's Office regulation on leave of government officials, B.E. 2555
 * (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการลาของข้าราชการ พ.ศ. 2555), with days of pay by the royal decree on payment of salaries,
 * B.E. 2535 (พระราชกฤษฎีกาการจ่ายเงินเดือน เงินปี บำเหน็จ บำนาญ และเงินอื่นในลักษณะเดียวกัน พ.ศ. 2535). The regulation counts sick,
 * paternity, personal and vacation leave by working days alone and the others with the days off between.
 *
 * **Inferred**: which kinds may be taken by the half day. What depends on a superior's decision, such as another 60 days
 * of sick leave, is not counted here. An agency gives its own list where other rules hold (permanent employees,
 * government employees).
 */
export const leaveKinds: readonly LeaveKind[] = [
  {
    kind: 'sick',
    name: { th: 'ลาป่วย', en: 'Sick leave' },
    counting: 'working-days',
    halfDays: true,
    paidDaysPerYear: 60,
    source: 'ระเบียบการลา 2555; พ.ร.ฎ. การจ่ายเงินเดือน 2535 (60 วันทำการ ผู้มีอำนาจอนุญาตต่อได้อีก 60)',
  },
  {
    kind: 'maternity',
    name: { th: 'ลาคลอดบุตร', en: 'Maternity leave' },
    counting: 'calendar-days',
    halfDays: false,
    paidDaysPerOccasion: 90,
    source: 'ระเบียบการลา 2555 (90 วัน)',
  },
  {
    kind: 'paternity',
    name: { th: 'ลาไปช่วยเหลือภริยาที่คลอดบุตร', en: 'Paternity leave' },
    counting: 'working-days',
    halfDays: false,
    paidDaysPerOccasion: 15,
    source: 'ระเบียบการลา 2555 (15 วันทำการ)',
  },
  {
    kind: 'personal',
    name: { th: 'ลากิจส่วนตัว', en: 'Personal leave' },
    counting: 'working-days',
    halfDays: true,
    paidDaysPerYear: 45,
    source: 'ระเบียบการลา 2555; พ.ร.ฎ. การจ่ายเงินเดือน 2535 (45 วันทำการ ปีแรกที่เข้ารับราชการ 15)',
  },
  {
    kind: 'vacation',
    name: { th: 'ลาพักผ่อน', en: 'Vacation' },
    counting: 'working-days',
    halfDays: true,
    paidDaysPerYear: 10,
    source: 'ระเบียบการลา 2555 (10 วันทำการ สะสมได้ไม่เกิน 20 หรือ 30 วัน)',
  },
  {
    kind: 'ordination',
    name: { th: 'ลาอุปสมบทหรือไปประกอบพิธีฮัจย์', en: 'Ordination or hajj' },
    counting: 'calendar-days',
    halfDays: false,
    paidDaysPerOccasion: 120,
    source: 'ระเบียบการลา 2555; พ.ร.ฎ. การจ่ายเงินเดือน 2535 (120 วัน)',
  },
  {
    kind: 'military',
    name: { th: 'ลาเข้ารับการตรวจเลือกหรือเข้ารับการเตรียมพล', en: 'Military service' },
    counting: 'calendar-days',
    halfDays: false,
    source: 'ระเบียบการลา 2555 (ตามระยะเวลาของทางทหาร)',
  },
  {
    kind: 'study',
    name: { th: 'ลาไปศึกษา ฝึกอบรม ปฏิบัติการวิจัย หรือดูงาน', en: 'Study leave' },
    counting: 'calendar-days',
    halfDays: false,
    source: 'ระเบียบการลา 2555 (ตามที่ผู้มีอำนาจอนุญาต)',
  },
  {
    kind: 'international',
    name: { th: 'ลาไปปฏิบัติงานในองค์การระหว่างประเทศ', en: 'Work at an international organization' },
    counting: 'calendar-days',
    halfDays: false,
    source: 'ระเบียบการลา 2555',
  },
  {
    kind: 'spouse',
    name: { th: 'ลาติดตามคู่สมรส', en: 'To follow a spouse' },
    counting: 'calendar-days',
    halfDays: false,
    source: 'ระเบียบการลา 2555 (ไม่ได้รับเงินเดือน)',
  },
  {
    kind: 'rehabilitation',
    name: { th: 'ลาไปฟื้นฟูสมรรถภาพด้านอาชีพ', en: 'Vocational rehabilitation' },
    counting: 'calendar-days',
    halfDays: false,
    paidDaysPerOccasion: 365,
    source: 'ระเบียบการลา 2555 (ไม่เกิน 12 เดือน)',
  },
];
