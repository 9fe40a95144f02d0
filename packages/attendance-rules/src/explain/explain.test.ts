import { expect, it } from 'vitest';
import { dayOf, night } from '../office.test.case.js';
import { explain } from './explain.js';

it('says in Thai why the afternoon is missing', () => {
  expect(explain(dayOf({ punches: ['08:29:00 F'] }).because, 'th')).toEqual([
    'ใช้ระเบียบเวลาปฏิบัติราชการที่มีผลตั้งแต่วันที่ 1 มกราคม 2564',
    'เวลาปฏิบัติราชการ 08:30 น. ถึง 16:30 น. (ตามระเบียบ)',
    'ลงเวลาเข้า 08:29 F',
    'ไม่พบการลงเวลาช่วงบ่ายภายใน 23:59 น. → ข(บ)',
  ]);
});

it('says the same in English', () => {
  expect(explain(dayOf({ punches: ['08:29:00 F'] }).because, 'en')).toEqual([
    'The working-time regulation in force since 1 January 2021 applies.',
    'Working hours 08:30 to 16:30 (by the regulation).',
    'Clocked in at 08:29 F.',
    'No record for the afternoon by 23:59 → ข(บ)',
  ]);
});

it('names the next day for a night band', () => {
  expect(explain(dayOf({ regulations: [night] }).because, 'th').slice(-2)).toEqual([
    'ไม่พบการลงเวลาเข้าเวรก่อน 02:00 น. ของวันถัดไป → ข(ช)',
    'ไม่พบการลงเวลาออกเวรภายใน 09:00 น. ของวันถัดไป → ข(บ)',
  ]);
});

it('names lateness, grace, travel, leave, clarification and holiday', () => {
  const on = { from: '2022-12-06', to: '2022-12-06' };
  const sentences = [
    dayOf({ punches: ['08:46:00', '16:20:00'], rules: { graceInMinutes: 15 } }),
    dayOf({ travel: [{ kind: 'seminar', ...on, half: 'am', status: 'recorded' }] }),
    dayOf({ leave: [{ kind: 'vacation', ...on, half: 'pm', status: 'approved' }] }),
    dayOf({ clarifications: [{ date: '2022-12-06', half: 'am', status: 'awaiting-approval' }] }),
    dayOf({ from: '2022-12-05', to: '2022-12-05' }),
  ].flatMap((day) => explain(day.because));
  for (const sentence of [
    'มาสาย 16 นาที นับจาก 08:30 น. (เกินเวลาผ่อนผัน 15 นาที)',
    'ออกก่อนเวลา 10 นาที นับถึง 16:30 น.',
    'ไปสัมมนา ช่วงเช้า → ร',
    'ลาพักผ่อน ช่วงบ่าย → ล(พ)',
    'มีบันทึกชี้แจงเหตุผลช่วงเช้า รออนุมัติ → ขจ',
    'วันหยุดราชการ: วันพ่อแห่งชาติ',
  ]) {
    expect(sentences).toContain(sentence);
  }
});
