import type { JWTPayload } from 'jose';
import type { Transaction } from '../transactions.js';
import { CLOCK_TOLERANCE_S } from './clock-tolerance.js';
import { checkFailed } from './provider-errors.js';

/** When and how a person proved who they are, as far as the provider says. */
export interface ProofOfPerson {
  /** ISO 8601. */
  readonly authenticatedAt?: string;
  readonly acr?: string;
}

/** Names of authentication contexts are URIs or short words (OpenID Connect Core 2). */
const ACR = /^[\x21-\x7e]{1,255}$/;

/**
 * A time that is still to come says nothing of the past: some providers send milliseconds. Believed, it would make every
 * later demand for a fresh proof look met.
 */
export function proofOfPerson({ auth_time, acr }: JWTPayload, now: Date): ProofOfPerson {
  const seconds = knownTime(auth_time);
  const isPast = seconds !== undefined && seconds <= now.getTime() / 1_000 + CLOCK_TOLERANCE_S;
  return {
    ...(isPast && { authenticatedAt: new Date(seconds * 1_000).toISOString() }),
    ...(typeof acr === 'string' && ACR.test(acr) && { acr }),
  };
}

/** Some providers send 0 where they do not know. @returns seconds since 1970 */
function knownTime(value: unknown): number | undefined {
  // Date ends in the year 275760; whatever is beyond it is no time.
  const isTime = typeof value === 'number' && value > 0 && value <= 8.64e12;
  return isTime ? Math.floor(value) : undefined;
}

/**
 * Whether the proof is as fresh and as strong as the login asked for. A provider may ignore `max_age`, `prompt` and
 * `acr_values`, so that only what the ID token says counts.
 */
export function checkProof(claims: JWTPayload, { maxAge, acr, startedAt }: Transaction, now: Date): void {
  if (maxAge !== undefined) checkFreshness(claims.auth_time, startedAt / 1_000 - maxAge, now);
  if (acr !== undefined && acr.length > 0 && !acr.some((wanted) => wanted === claims.acr)) {
    throw checkFailed('acr');
  }
}

/** @param earliest seconds since 1970: counted from the login's start, since people take their time */
function checkFreshness(authTime: unknown, earliest: number, now: Date): void {
  const seconds = knownTime(authTime);
  if (seconds === undefined) throw checkFailed('auth_time');
  const isStale = seconds < earliest - CLOCK_TOLERANCE_S;
  const isAhead = seconds > now.getTime() / 1_000 + CLOCK_TOLERANCE_S;
  if (isStale || isAhead) throw checkFailed('auth_time');
}
