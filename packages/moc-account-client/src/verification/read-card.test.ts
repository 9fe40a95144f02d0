import { errorCatalog, type MocError } from '@moc-sdk/core';
import { describe, expect, it } from 'vitest';
import { type CardIssue, cardProblemTexts, readCard } from './index.js';
import { fictionalPeople } from './testing/index.js';

const now = new Date('2026-11-24T08:29:00+07:00');
const typed = {
  nationalId: '9-1007-00000-11-1',
  title: 'นางสาว',
  first: 'พิมพ์ชนก',
  last: 'รุ่งเรืองสุข',
  birthDate: '3/12/2530',
  laserCode: 'JT1-0070000-11',
};

function issues(change: object): string[] {
  try {
    readCard({ ...typed, ...change }, { now });
    return [];
  } catch (error) {
    const { code, details } = error as MocError;
    expect(code).toBe('verification/card-incomplete');
    return (details.issues as CardIssue[]).map(({ path, problem }) => `${path}: ${problem}`);
  }
}

describe('a card as it was typed', () => {
  it('is read into one form', () => {
    expect(readCard(typed, { now })).toEqual({
      nationalId: '9100700000111',
      name: { title: 'นางสาว', first: 'พิมพ์ชนก', last: 'รุ่งเรืองสุข' },
      birthDate: { year: 1987, month: 12, day: 3 },
      laserCode: 'JT1007000011',
    });
  });

  it('may have Thai digits, small letters, spaces, and invisible characters', () => {
    const card = readCard(
      {
        ...typed,
        nationalId: ' ๙ ๑๐๐๗ ๐๐๐๐๐ ๑๑ ๑',
        first: '\u200Bพิมพ์ชนก ',
        birthDate: '๓/๑๒/๒๕๓๐',
        laserCode: 'jt๑–๐๐๗๐๐๐๐–๑๑',
      },
      { now },
    );
    expect(card).toEqual(readCard(typed, { now }));
  });

  it.each(['', '   ', undefined])('may lack a laser code, as old cards do: %j', (laserCode) => {
    expect(readCard({ ...typed, laserCode, title: '' }, { now })).not.toHaveProperty('laserCode');
  });

  it.each([
    ['0/0/2480', { year: 1937 }],
    ['00/00/2480', { year: 1937 }],
    ['๐/๐/๒๔๘๐', { year: 1937 }],
    ['0/5/2480', { year: 1937, month: 5 }],
    ['0/2/2480', { year: 1937, month: 2 }],
    ['15/2/2480', { year: 1937, month: 2, day: 15 }],
    ['29/2/2535', { year: 1992, month: 2, day: 29 }],
    ['24/11/2569', { year: 2026, month: 11, day: 24 }],
    ['1/1/2400', { year: 1857, month: 1, day: 1 }],
  ])('has the birth date that it prints: %s', (birthDate, expected) => {
    expect(readCard({ ...typed, birthDate }, { now }).birthDate).toEqual(expected);
  });

  it.each([
    ['', 'missing'],
    ['ไม่ทราบ', 'date-unreadable'],
    ['2530-12-03', 'date-unreadable'],
    ['30/2/2530', 'date-not-on-calendar'],
    ['29/2/2530', 'date-not-on-calendar'],
    ['5/0/2480', 'date-not-on-calendar'],
    ['0/13/2480', 'date-not-on-calendar'],
    ['3/12/1987', 'date-in-other-era'],
    ['25/11/2569', 'date-out-of-range'],
    ['0/12/2569', 'date-out-of-range'],
    ['0/0/2570', 'date-out-of-range'],
    ['31/12/2399', 'date-out-of-range'],
    ['0/0/0000', 'date-out-of-range'],
  ])('is refused for the birth date %j', (birthDate, problem) => {
    expect(issues({ birthDate })).toEqual([`birthDate: ${problem}`]);
  });

  it.each([
    [{ nationalId: '910070000011' }, 'nationalId: not-13-digits'],
    [{ nationalId: '9100700000112' }, 'nationalId: wrong-check-digit'],
    [{ nationalId: '' }, 'nationalId: missing'],
    [{ nationalId: 9100700000111 }, 'nationalId: missing'],
    [{ first: ' \u200B ' }, 'first: missing'],
    [{ last: '-' }, 'last: no-letters'],
    [{ first: 'ก'.repeat(101) }, 'first: too-long'],
    [{ laserCode: 'J11007000011' }, 'laserCode: laser-code-form'],
    [{ laserCode: 'JT100700001' }, 'laserCode: laser-code-form'],
    [{ laserCode: 'JT1007000011; DROP' }, 'laserCode: laser-code-form'],
  ])('is refused field by field: %j', (change, issue) => {
    expect(issues(change)).toEqual([issue]);
  });

  it('tells every wrong field at once, and nothing of what was typed', () => {
    const wrong = { nationalId: '9100700000112', first: '', birthDate: '3/12/1987', laserCode: 'AB12' };
    expect(issues(wrong)).toHaveLength(4);
    try {
      readCard({ ...typed, ...wrong }, { now });
    } catch (error) {
      const { message, details } = error as MocError;
      expect(message + JSON.stringify(details)).not.toMatch(/9100700000112|1987|AB12|รุ่งเรืองสุข/);
    }
    for (const nothing of [undefined, null, 'card', 7, []]) {
      expect(() => readCard(nothing, { now })).toThrow(
        expect.objectContaining({ code: 'verification/card-incomplete' }),
      );
    }
  });

  it('every problem has a Thai and an English text', () => {
    for (const { th, en } of Object.values(cardProblemTexts)) {
      expect(th).toMatch(/[ก-๙]/);
      expect(en).toMatch(/^[A-Z].*\.$/);
    }
    expect(errorCatalog['verification/card-incomplete'].status).toBe(422);
  });

  it('can be read for each of the fictional people', () => {
    for (const { nationalId, name, laserCode, birthDate } of fictionalPeople) {
      const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number];
      const input = { nationalId, ...name, laserCode, birthDate: `${day}/${month}/${year + 543}` };
      expect(readCard(input, { now }).birthDate).toEqual({ year, month, day });
    }
  });
});
