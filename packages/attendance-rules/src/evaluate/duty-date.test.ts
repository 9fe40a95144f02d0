import { expect, it } from 'vitest';
import { night, office } from '../office.test.case.js';
import { compileRules } from '../rules/rulebook.js';
import { dutyDateOf } from './duty-date.js';

it.each([
  ['2022-12-07T06:05:00+07:00', '2022-12-06'],
  ['2022-12-07T22:00:00+07:00', '2022-12-07'],
  ['2022-12-06T23:05:00Z', '2022-12-06'],
  ['2022-12-07T12:00:00+07:00', '2022-12-07'],
])('a punch of a night band at %s touches %s', (at, date) => {
  expect(dutyDateOf(compileRules({ regulations: [night] }), { id: 'e1' }, at)).toBe(date);
});

it('follows the assigned band', () => {
  const rulebook = compileRules({ regulations: [{ ...night, bands: [...night.bands, ...office.bands] }] });
  const at = '2022-12-07T08:10:00+07:00';
  expect(dutyDateOf(rulebook, { id: 'e1', band: 'B' }, at)).toBe('2022-12-07');
  expect(dutyDateOf(rulebook, { id: 'e1', band: 'N' }, at)).toBe('2022-12-06');
});

it('gives no date for what is no instant', () => {
  expect(dutyDateOf(compileRules(), { id: 'e1' }, 'yesterday')).toBeUndefined();
});
