import { expect, it } from 'vitest';
import { office } from '../office.test.case.js';
import { compileRules } from '../rules/rulebook.js';
import { deadlineOf } from './deadline.js';

const within = (deadlineDays: number, deadlineCounts?: 'calendar-days' | 'working-days') => [
  {
    ...office,
    clarification: {
      approvalWays: ['reviewer' as const],
      deadlineDays,
      ...(deadlineCounts && { deadlineCounts }),
    },
  },
];
const deadline = (date: string, regulations: ReturnType<typeof within>) =>
  deadlineOf(date, regulations, compileRules({ regulations }));

it.each([
  ['calendar days', within(7), '2022-12-08'],
  ['none', within(0), '2022-12-01'],
  ['working days: a weekend and 5 December between', within(3, 'working-days'), '2022-12-07'],
  ['many working days', within(30, 'working-days'), '2023-01-18'],
])('%s', (_name, regulations, date) => {
  expect(deadline('2022-12-01', regulations)).toBe(date);
});

it('there is none where the regulation of the day sets none', () => {
  expect(deadlineOf('2022-12-01', [office], compileRules())).toBeUndefined();
  const ended = [{ ...within(7)[0]!, validTo: '2022-11-30' }];
  expect(deadlineOf('2022-12-01', ended, compileRules())).toBeUndefined();
});
