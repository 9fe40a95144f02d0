import type { Clock } from '@moc-sdk/core';

/**
 * The service's clock, carried on by the device: a phone whose clock is off still shows the time that a punch gets.
 *
 * @param now what the service said its time is, ISO 8601, just received
 */
export function serviceClock(now: string, device: () => number = Date.now): Clock {
  const ahead = Date.parse(now) - device();
  return { now: () => new Date(device() + ahead) };
}
