import { addDays, bangkokDate, type CivilDate } from '@moc-sdk/core';
import type { AccountState } from './account-state.js';

/** Midnight in Bangkok after the last of the days; the day of registration is not counted. */
export function endOfTemporary(registeredAt: string, days: number): string {
  return `${addDays(bangkokDate(new Date(registeredAt)), days + 1)}T00:00:00+07:00`;
}

/**
 * The last day, in Bangkok, on which a temporary account can be used; `undefined` for an account without an end.
 *
 * @example
 * ```ts
 * lastDayOf(account); // '2027-01-23' for one that was registered on 24 November 2026
 * ```
 */
export function lastDayOf(state: Pick<AccountState, 'expiresAt'>): CivilDate | undefined {
  if (state.expiresAt === undefined) return undefined;
  return bangkokDate(new Date(Date.parse(state.expiresAt) - 1));
}
