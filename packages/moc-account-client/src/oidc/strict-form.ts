import { base64url } from 'jose';
import { checkFailed } from './provider-errors.js';

/** `Date` ends in the year 275760; what lies beyond is no time, seconds since 1970. */
const LAST_TIME_S = 8.64e12;

/**
 * Whether a token is three segments of base64url, each written in the one way that its bytes have. jose overlooks white
 * space and stray bits at the end, so that many texts would pass as the one token that was signed.
 *
 * @throws FailedCheck
 */
export function checkWriting(token: string): void {
  const segments = token.split('.');
  if (segments.length !== 3 || !segments.every(isExact)) throw checkFailed('jwt');
}

function isExact(segment: string): boolean {
  return /^[\w-]*$/.test(segment) && base64url.encode(base64url.decode(segment)) === segment;
}

/** @throws FailedCheck if a token ends beyond all time */
export function checkEnd(exp: number | undefined): void {
  if (exp !== undefined && exp > LAST_TIME_S) throw checkFailed('exp');
}
