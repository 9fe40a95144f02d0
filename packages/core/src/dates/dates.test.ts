import { describe, expect, it } from 'vitest';
import { MocError } from '../errors/moc-error.js';
import { addDays, bangkokDate, datesOfMonth, isCivilDate, toBangkokIso, weekday } from './civil.js';
import { parseDate } from './parse.js';
import { fiscalYear, formatDate, formatMonth } from './thai.js';

function codeOf(work: () => unknown): string {
  try {
    return String(work());
  } catch (error) {
    return MocError.isInstance(error) ? error.code : String(error);
  }
}

describe('reading a date that a person typed', () => {
  it('takes a birth date in the Buddhist Era, with Arabic or Thai digits', () => {
    expect(parseDate('3/12/2530')).toBe('1987-12-03');
    expect(parseDate(' ๓/๑๒/๒๕๓๐ ')).toBe('1987-12-03');
    expect(parseDate('03-12-2530')).toBe('1987-12-03');
  });

  it('takes a date of the Common Era only where the field asks for it', () => {
    expect(parseDate('20/12/2021', { era: 'ce' })).toBe('2021-12-20');
    expect(codeOf(() => parseDate('20/12/2021'))).toBe('date/other-era');
    expect(codeOf(() => parseDate('20/12/2564', { era: 'ce' }))).toBe('date/other-era');
  });

  it('knows the leap years of the converted year', () => {
    expect(parseDate('29/2/2567')).toBe('2024-02-29');
    expect(codeOf(() => parseDate('29/2/2568'))).toBe('date/not-on-calendar');
    expect(codeOf(() => parseDate('31/4/2567'))).toBe('date/not-on-calendar');
    expect(codeOf(() => parseDate('1/13/2567'))).toBe('date/not-on-calendar');
  });

  it('asks which year is meant where the year still began in April', () => {
    expect(codeOf(() => parseDate('15/2/2480'))).toBe('date/ambiguous-year');
    expect(parseDate('15/2/2480', { before2484: 'old' })).toBe('1938-02-15');
    expect(parseDate('15/2/2480', { before2484: 'new' })).toBe('1937-02-15');
    expect(parseDate('1/4/2480')).toBe('1937-04-01');
    expect(parseDate('15/2/2484')).toBe('1941-02-15');
  });

  it('says what it cannot read', () => {
    expect(codeOf(() => parseDate('3 ธันวาคม 2530'))).toBe('date/unreadable');
    expect(codeOf(() => parseDate('3/12/30'))).toBe('date/unreadable');
    expect(codeOf(() => parseDate('1/1/9999'))).toBe('date/out-of-range');
  });
});

describe('writing a date', () => {
  it('prints Thai dates in the Buddhist Era and English ones in the Common Era', () => {
    expect(formatDate('2026-11-24')).toBe('24 พฤศจิกายน 2569');
    expect(formatDate('2026-11-24', { style: 'full', thaiDigits: true })).toBe('วันอังคารที่ ๒๔ พฤศจิกายน ๒๕๖๙');
    expect(formatDate('2026-11-24', { locale: 'en', style: 'full' })).toBe('Tuesday 24 November 2026');
    expect(formatDate('2026-11-04', { style: 'numeric' })).toBe('4/11/2569');
    expect(formatMonth('2026-11')).toBe('พฤศจิกายน 2569');
  });

  it('names the fiscal year by the year it ends in', () => {
    expect(fiscalYear('2022-10-01')).toBe(2566);
    expect(fiscalYear('2022-09-30')).toBe(2565);
  });
});

describe('civil dates', () => {
  it('follows the date in Bangkok, not on the machine', () => {
    expect(bangkokDate(new Date('2026-11-23T17:00:00Z'))).toBe('2026-11-24');
    expect(bangkokDate(new Date('2026-11-23T16:59:59Z'))).toBe('2026-11-23');
    expect(toBangkokIso(new Date('2026-11-24T01:29:00Z'))).toBe('2026-11-24T08:29:00+07:00');
  });

  it('counts days over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(weekday('2026-11-24')).toBe(2);
    expect(datesOfMonth('2024-02')).toHaveLength(29);
    expect(isCivilDate('2025-02-29')).toBe(false);
  });
});
