import { expect, test } from 'vitest';
import { calendarAt, reduceCalendar } from './calendar-state.js';

test('the keyboard moves the day and takes the focus along; another key changes nothing', () => {
  const start = calendarAt('2026-11-30');
  expect(reduceCalendar(start, { type: 'key', key: 'ArrowRight' })).toEqual({
    focused: '2026-12-01',
    open: undefined,
    byKeyboard: true,
  });
  expect(reduceCalendar(start, { type: 'key', key: 'a' })).toBe(start);
});

test('the buttons show the first of the other month and leave the focus where it is', () => {
  const next = reduceCalendar(calendarAt('2026-11-24'), { type: 'month', step: 1 });
  expect(next).toMatchObject({ focused: '2026-12-01', byKeyboard: false });
});

test('a day that was opened stays the current one after closing', () => {
  const open = reduceCalendar(calendarAt('2026-11-24'), { type: 'open', date: '2026-11-05' });
  expect(open.open).toBe('2026-11-05');
  expect(reduceCalendar(open, { type: 'close' })).toMatchObject({ open: undefined, focused: '2026-11-05' });
});
