import type { TokenSet } from '../sign-in-protocol.js';

/** A token that ends sooner is renewed first: it must still be good when it arrives somewhere. */
const RENEW_BEFORE_MS = 30_000;

/** Whether an access token can be used without a thought; one of unknown length is, until somebody refuses it. */
export function isFresh(tokens: TokenSet, now: number): boolean {
  return endOf(tokens) - RENEW_BEFORE_MS > now;
}

/** Whether an access token has not ended yet. */
export function isValid(tokens: TokenSet, now: number): boolean {
  return endOf(tokens) > now;
}

function endOf({ expiresAt }: TokenSet): number {
  return expiresAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(expiresAt);
}
