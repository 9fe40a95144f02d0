import { expect, test } from 'vitest';
import { dayView } from '../testing/fake-service.test.support.js';
import { texts } from '../texts/index.js';
import { daySentence } from './day-sentence.js';
import { slotText } from './slot-text.js';

const thai = { locale: 'th', texts: texts.th, today: '2026-11-24' } as const;
const english = { locale: 'en', texts: texts.en, today: '2026-11-24' } as const;

test('a label falls into time, source and code', () => {
  const punch = { code: 'clarification-approved', label: '07:45 O ขจ.', source: 'O' };
  expect(slotText(punch)).toEqual({ time: '07:45', source: 'O', code: 'ขจ.' });
  expect(slotText({ code: 'missing-in', label: 'ข(ช)' })).toEqual({
    time: undefined,
    source: undefined,
    code: 'ข(ช)',
  });
  expect(slotText({ code: 'none', label: '' }).code).toBeUndefined();
});

test('a screen reader hears the whole day in Thai', () => {
  const day = dayView('2026-11-05', {
    in: { code: 'missing-in', label: 'ข(ช)' },
    out: { code: 'present', label: '17:48 F', source: 'F' },
  });
  expect(daySentence(day.date, day, thai)).toBe(
    'วันพฤหัสบดีที่ 5 พฤศจิกายน 2569. ไม่มีบันทึกช่วงเช้า. เลิกงาน 17:48 น. จากเครื่องสแกนลายนิ้วมือ',
  );
});

test('an orange day says in words that nothing is recorded', () => {
  const missing = { code: 'missing-in', label: '' };
  const day = dayView('2026-11-06', { in: missing, out: missing, fill: 'full' });
  expect(daySentence(day.date, day, english)).toBe('Friday 6 November 2026. Nothing recorded all day');
});

test('a punch beside an approval, today and lateness are all told', () => {
  const day = dayView('2026-11-24', {
    in: { code: 'clarification-approved', label: '07:45 O ขจ.', source: 'O' },
    lateMinutes: 3,
  });
  expect(daySentence(day.date, day, english)).toBe(
    'Tuesday 24 November 2026. Today. Clocked in at 07:45 from the OPS-TA app. Morning clarified and approved. 3 minutes late',
  );
});

test('a holiday is named, an expected one is marked', () => {
  const holiday = { th: 'วันพ่อ', en: "Father's Day", predicted: true };
  const day = dayView('2026-12-05', { working: false, holiday });
  expect(daySentence(day.date, day, english)).toContain("Holiday: Father's Day (expected)");
});

test('of a day to come only what is known is told', () => {
  const awaited = { code: 'awaited', label: '…' };
  const travel = { code: 'travel', label: 'ร' };
  const day = dayView('2026-11-25', { in: awaited, out: travel });
  expect(daySentence(day.date, day, english)).toBe(
    'Wednesday 25 November 2026. Afternoon on official travel',
  );
});
