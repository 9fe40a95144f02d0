import type { Clock } from '@moc-sdk/core';
import type { JWTPayload } from 'jose';

/** What a provider takes for the time. */
export interface ProviderClock extends Clock {
  /** How far it is from the machine's, whole seconds; positive runs ahead. */
  offset(): number;
  /** Runs ahead of the given clock by so many seconds more. */
  shift(seconds: number): void;
}

export function providerClock(clock: Clock): ProviderClock {
  let shifted = 0;
  const now = () => new Date(clock.now().getTime() + shifted * 1_000);
  return {
    now,
    offset: () => Math.round((now().getTime() - Date.now()) / 1_000),
    shift: (seconds) => {
      shifted = seconds;
    },
  };
}

const TIMES = ['iat', 'exp', 'nbf', 'auth_time'];

/** Claims as they would be if they had been made so many seconds later. */
export function claimsLater(claims: JWTPayload, seconds: number): JWTPayload {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      TIMES.includes(name) && typeof value === 'number' ? value + seconds : value,
    ]),
  );
}
