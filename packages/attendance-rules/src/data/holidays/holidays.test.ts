import { addDays, isCivilDate, weekday } from '@moc-sdk/core';
import { expect, it } from 'vitest';
import { thaiHolidays } from './index.js';

const dates = thaiHolidays.map(({ date }) => date);

it('stands in order, each day once, on dates that exist', () => {
  expect(dates).toEqual([...new Set(dates)].sort());
  expect(dates.filter((date) => !isCivilDate(date))).toEqual([]);
});

it('has a day off for every holiday that falls on a weekend', () => {
  const onWeekend = thaiHolidays.filter(({ date }) => weekday(date) === 0 || weekday(date) === 6);
  for (const { date, name } of onWeekend) {
    const soon = [1, 2, 3].map((days) => addDays(date, days));
    const substitution = thaiHolidays.find(
      (day) => soon.includes(day.date) && day.name.th === `ชดเชย${name.th}`,
    );
    expect(substitution, `${date} ${name.th}`).toBeDefined();
  }
});

it('puts substitution and special days on working weekdays', () => {
  const chosen = thaiHolidays.filter(({ kind }) => kind !== 'public');
  expect(chosen.filter(({ date }) => weekday(date) === 0 || weekday(date) === 6)).toEqual([]);
});

it('marks all of 2027 as predicted', () => {
  const next = thaiHolidays.filter(({ date }) => date.startsWith('2027'));
  expect(next.length).toBeGreaterThan(15);
  expect(next.every(({ predicted }) => predicted)).toBe(true);
});
