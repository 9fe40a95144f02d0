import { ORDINARY_DAY, type Story } from '../story.js';

const day = (half: 'am' | 'pm' | 'day') => ({ from: ORDINARY_DAY, to: ORDINARY_DAY, half });

/** Leave, travel and days off. */
export const awayStories: readonly Story[] = [
  {
    id: 'leave-morning',
    title: { th: 'ลาครึ่งวันเช้า', en: 'Leave in the morning' },
    punches: ['12:55 F', '16:40 F'],
    facts: { leave: [{ kind: 'personal', ...day('am'), status: 'approved' }] },
    advice: {
      th: 'ไม่ต้องทำอะไร ช่วงบ่ายต้องอยู่ถึงเวลาเลิกงานตามปกติ',
      en: 'There is nothing to do. The afternoon ends as always.',
    },
  },
  {
    id: 'leave-forgot-afternoon',
    title: { th: 'ลาครึ่งวันเช้า ลืมลงเวลาออก', en: 'Leave in the morning, forgot to clock out' },
    punches: ['12:48 F'],
    facts: { leave: [{ kind: 'personal', ...day('am'), status: 'approved' }] },
    advice: {
      th: 'ครึ่งวันที่ไม่ได้ลายังต้องมีเวลาออก ให้บันทึกชี้แจงเหตุผลช่วงบ่าย',
      en: 'The half without leave still needs its record. Clarify the afternoon.',
    },
  },
  {
    id: 'sick-leave',
    title: { th: 'ลาป่วยทั้งวัน', en: 'Sick leave all day' },
    facts: { leave: [{ kind: 'sick', ...day('day'), status: 'approved' }] },
    advice: { th: 'ไม่ต้องทำอะไร', en: 'There is nothing to do.' },
  },
  {
    id: 'travel',
    title: { th: 'ไปราชการทั้งวัน', en: 'Official travel all day' },
    facts: { travel: [{ kind: 'duty', ...day('day'), status: 'recorded' }] },
    advice: {
      th: 'ไม่ต้องทำอะไร ถ้าไม่ได้ไปจริง ให้ลบรายการไปราชการ',
      en: 'There is nothing to do. If you did not go, delete the travel.',
    },
  },
  {
    id: 'travel-afternoon',
    title: { th: 'อบรมช่วงบ่าย', en: 'Training in the afternoon' },
    punches: ['08:25 F'],
    facts: { travel: [{ kind: 'training', ...day('pm'), status: 'recorded' }] },
    advice: {
      th: 'ไม่ต้องทำอะไร ไปราชการครึ่งวันใช้แทนเวลาออก',
      en: 'There is nothing to do. The travel stands for clocking out.',
    },
  },
  {
    id: 'holiday-worked',
    title: { th: 'วันหยุดราชการ แต่มาทำงาน', en: 'Came to work on a holiday' },
    date: '2026-12-07',
    punches: ['09:45 F', '14:02 F'],
    advice: {
      th: 'ไม่ต้องทำอะไร วันหยุดไม่มีสายและไม่มีขาด เวลาแสดงตามจริง',
      en: 'There is nothing to do. On a holiday nobody is late or missing; the times are shown as they are.',
    },
  },
  {
    id: 'weekend',
    title: { th: 'วันหยุดประจำสัปดาห์', en: 'A weekly day off' },
    date: '2026-11-28',
    advice: { th: 'ไม่ต้องทำอะไร', en: 'There is nothing to do.' },
  },
  {
    id: 'before-employment',
    title: { th: 'ก่อนวันเริ่มรับราชการ', en: 'Before the first day of service' },
    facts: { employee: { id: 'e1', employedFrom: '2026-12-01' } },
    advice: {
      th: 'ไม่ต้องทำอะไร ถ้าวันเริ่มงานไม่ถูกต้อง แจ้งฝ่ายบุคคล',
      en: 'There is nothing to do. If the first day is wrong, tell the personnel office.',
    },
  },
];
