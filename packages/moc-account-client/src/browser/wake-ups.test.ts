import { expect, it } from 'vitest';
import { nextCheckIn } from './wake-ups.js';

const minutes = (count: number) => count * 60_000;

it.each([
  ['a minute before the end', minutes(30), minutes(29)],
  ['in the last minute, just after it', minutes(0.5), minutes(0.5) + 1_000],
  ['at the end, a second later: never at once, over and over', 0, 1_000],
  ['after the end as well', -minutes(5), 1_000],
  [
    'within a day, however long the session: browsers overflow at 24.8 days',
    minutes(60 * 24 * 90),
    minutes(60 * 24),
  ],
])('asks again %s', (_name, endsIn, wait) => {
  expect(nextCheckIn(endsIn)).toBe(wait);
});
