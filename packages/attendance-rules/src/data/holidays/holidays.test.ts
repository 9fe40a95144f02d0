import { addDays, isCivilDate, weekday } from '@moc-sdk/core';
import { describe, expect, it } from 'vitest';
import type { Holiday } from '../../input/types.js';
import { thaiHolidays } from './index.js';

const nationwide = thaiHolidays.filter(({ areas }) => !areas);
const isWeekend = ({ date }: Holiday) => weekday(date) === 0 || weekday(date) === 6;
const on = (date: string) => thaiHolidays.filter((holiday) => holiday.date === date);

it('stands in order, on dates that exist, no day of a name twice', () => {
  const dates = thaiHolidays.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort());
  expect(dates.filter((date) => !isCivilDate(date))).toEqual([]);
  const keys = thaiHolidays.map(({ date, name, areas }) => `${date} ${name.th} ${areas?.join()}`);
  expect(new Set(keys).size).toBe(keys.length);
});

it.each([
  [2019, 18],
  [2020, 21],
  [2021, 21],
  [2022, 22],
  [2023, 20],
  [2024, 20],
  [2025, 21],
  [2026, 20],
  [2027, 18],
])('%i has %i weekdays off for the whole country', (year, count) => {
  const days = nationwide.filter((day) => day.date.startsWith(String(year)) && !isWeekend(day));
  expect(new Set(days.map(({ date }) => date)).size).toBe(count);
});

it('has a day off for every holiday that falls on a weekend', () => {
  // Two holidays of one weekend share a day, or have one each; the cabinet may put it elsewhere within the week.
  const substitutions = thaiHolidays.filter(({ kind }) => kind === 'substitution' || kind === 'special');
  for (const { date, name, areas } of thaiHolidays.filter(isWeekend)) {
    const near = Array.from({ length: 9 }, (_, index) => addDays(date, index - 2));
    const found = substitutions.some((day) => near.includes(day.date) && String(day.areas) === String(areas));
    expect(found, `${date} ${name.th}`).toBe(true);
  }
});

it('puts substitution and special days on weekdays', () => {
  const chosen = thaiHolidays.filter(
    ({ kind, areas }) => kind === 'substitution' || (kind === 'special' && !areas),
  );
  expect(chosen.filter(isWeekend)).toEqual([]);
});

it('marks all of 2027 as predicted', () => {
  const next = thaiHolidays.filter(({ date }) => date.startsWith('2027'));
  expect(next.length).toBeGreaterThan(15);
  expect(next.every(({ predicted }) => predicted)).toBe(true);
});

describe('what the cabinet moved, added and took back', () => {
  it.each([
    ['2020-04-13', 0, 'Songkran was put off'],
    ['2020-07-27', 1, 'and given back in July'],
    ['2020-09-07', 1, 'and in September'],
    ['2020-12-07', 0, 'the substitution for 5 December'],
    ['2020-12-11', 1, 'moved to the 11th'],
    ['2021-07-27', 0, 'a day that was taken back'],
    ['2021-10-22', 1, 'the substitution for 23 October before the day'],
    ['2021-10-25', 0, 'and not after it'],
    ['2024-01-02', 1, 'the last day of the year before'],
    ['2023-06-03', 2, 'two holidays on one day'],
    ['2023-06-06', 0, 'with one substitution'],
  ])('%s has %i: %s', (date, count) => {
    expect(on(date)).toHaveLength(count);
  });
});

describe('days of areas', () => {
  it('of the APEC meeting: Bangkok and its neighbours', () => {
    expect(on('2022-11-16')[0]?.areas).toEqual(['TH-10', 'TH-11', 'TH-12']);
  });

  it('of the regions in 2021: every province in one of them', () => {
    const regional = ['2021-03-26', '2021-05-10', '2021-10-06', '2021-10-21'].flatMap(on);
    const provinces = regional.flatMap(({ areas = [] }) => areas);
    expect(new Set(provinces).size).toBe(77);
    expect(provinces).toHaveLength(77);
  });

  it('of the Chinese New Year: the southern border, on the weekday after a weekend too', () => {
    expect(on('2024-02-12')[0]).toMatchObject({
      kind: 'substitution',
      areas: expect.arrayContaining(['TH-95']),
    });
    expect(on('2021-02-12')[0]?.areas).toBeUndefined();
  });
});
