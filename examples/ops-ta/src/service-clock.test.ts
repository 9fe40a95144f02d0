import { expect, test } from 'vitest';
import { serviceClock } from './service-clock.js';

test('a phone whose clock is ten minutes slow shows the time of the service, and it goes on', () => {
  let device = Date.parse('2026-11-24T08:19:00+07:00');
  const clock = serviceClock('2026-11-24T08:29:00+07:00', () => device);
  expect(clock.now().toISOString()).toBe('2026-11-24T01:29:00.000Z');
  device += 60_000;
  expect(clock.now().toISOString()).toBe('2026-11-24T01:30:00.000Z');
});
