import type { StoredSession } from '../sessions/session.js';
import type { StepUp } from '../transactions.js';

/** Difference of the two clocks that is forgiven when the age of a proof is judged, milliseconds. */
export const clockToleranceMs = 30_000;
/** A week: whoever asks for an older proof asks for nothing. */
const MAX_AGE_LIMIT_S = 7 * 24 * 3_600;
const ACR = /^[\x21-\x7e]{1,100}$/;

/** Whether a text can be asked for as an authentication context: `acr_values` are divided by spaces. */
export function isAcr(text: string): boolean {
  return ACR.test(text);
}

/**
 * What `maxAge` and `acr` in the address of a login ask for. A step-up is for the person who is signed in: another
 * person must not take over the session half-way.
 */
export function readStepUp(query: URLSearchParams, session: StoredSession | undefined): StepUp {
  const seconds = query.get('maxAge') ?? '';
  const maxAge = /^\d{1,16}$/.test(seconds) ? Math.min(Number(seconds), MAX_AGE_LIMIT_S) : undefined;
  const acr = (query.get('acr') ?? '').split(' ').filter(isAcr).slice(0, 8);
  if (maxAge === undefined && acr.length === 0) return {};
  return {
    ...(maxAge !== undefined && { maxAge }),
    ...(acr.length > 0 && { acr }),
    ...(session && { subjectKey: session.subjectKey }),
  };
}
