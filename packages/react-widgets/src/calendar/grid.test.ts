import { expect, test } from 'vitest';
import { addMonths, dateForKey, weeksOfMonth } from './grid.js';

test('November 2026 begins on a Sunday and has five rows', () => {
  const weeks = weeksOfMonth('2026-11');
  expect(weeks).toHaveLength(5);
  expect(weeks[0]?.[0]).toBe('2026-11-01');
  expect(weeks[4]).toEqual(['2026-11-29', '2026-11-30', ...Array(5).fill(undefined)]);
});

test('a month that begins on a Saturday leaves six places empty', () => {
  expect(weeksOfMonth('2026-08')[0]).toEqual([...Array(6).fill(undefined), '2026-08-01']);
});

test.each([
  ['ArrowLeft', '2026-11-23'],
  ['ArrowRight', '2026-11-25'],
  ['ArrowUp', '2026-11-17'],
  ['ArrowDown', '2026-12-01'],
  ['Home', '2026-11-22'],
  ['End', '2026-11-28'],
  ['PageUp', '2026-10-24'],
  ['PageDown', '2026-12-24'],
  ['Tab', undefined],
])('from 24 November the key %s leads to %s', (key, expected) => {
  expect(dateForKey('2026-11-24', key)).toBe(expected);
});

test('Shift with Page Up goes back one year', () => {
  expect(dateForKey('2026-11-24', 'PageUp', true)).toBe('2025-11-24');
});

test('a month after 31 January is the last of February, over the year end too', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
});
