import { expect, it } from 'vitest';
import { urgencyOf } from './age.js';

it.each([
  [0, 'fresh'],
  [4, 'fresh'],
  [5, 'late'],
  [9, 'late'],
  [10, 'overdue'],
  [60, 'overdue'],
] as const)('a case of %i days is %s', (days, urgency) => {
  expect(urgencyOf(days)).toBe(urgency);
});
