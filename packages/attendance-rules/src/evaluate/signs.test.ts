import { describe, expect, it } from 'vitest';
import { explain } from '../explain/explain.js';
import { cell, dayOf } from '../office.test.case.js';

const sign = (code: string, label: string) => ({
  code,
  label,
  name: { th: label, en: code },
  colour: 'text' as const,
});
const codeBook = [sign('late', 'ส'), sign('early', 'ก')];
const punches = ['08:45:00', '16:10:00'];

describe('lateness', () => {
  it('is a figure, not a code', () => {
    const day = dayOf({ punches });
    expect([cell(day), day.lateMinutes, day.earlyMinutes]).toEqual(['08:45 O / 16:10 O', 15, 20]);
  });

  it('gets a sign where the agency’s code book has one', () => {
    const day = dayOf({ punches, codeBook });
    expect([cell(day), day.in.code, day.fill]).toEqual(['08:45 O ส / 16:10 O ก', 'present', 'none']);
    expect(explain(day.because, 'th').slice(-2)).toEqual([
      'มาสาย 15 นาที นับจาก 08:30 น. → ส',
      'ออกก่อนเวลา 20 นาที นับถึง 16:30 น. → ก',
    ]);
    expect(explain(day.because, 'en').at(-1)).toBe('Left 20 min before 16:30 → ก');
  });

  it('stands before a clarification', () => {
    const clarifications = [{ date: '2022-12-06', half: 'am', status: 'approved' }] as const;
    expect(dayOf({ punches, codeBook, clarifications }).in.label).toBe('08:45 O ส ขจ.');
  });

  it('within the grace has none', () => {
    expect(dayOf({ punches, codeBook, rules: { graceInMinutes: 15 } }).in.label).toBe('08:45 O');
  });
});
