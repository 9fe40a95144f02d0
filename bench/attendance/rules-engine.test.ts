import { expect, it } from 'vitest';
import { assertEqualDays } from './equal-days.js';

it('the peer gives the same codes, fill and minutes for every day of a sample, with every code in it', async () => {
  expect([...(await assertEqualDays(40))].sort()).toEqual([
    'clarification-approved',
    'clarification-awaiting',
    'leave',
    'missing-in',
    'missing-out',
    'none',
    'present',
    'travel',
  ]);
});
