import { base64url, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { IdTokenAlgorithm } from '../options.js';
import { checkFailed } from './provider-errors.js';

/** Difference of the two clocks that is forgiven, seconds. */
export const CLOCK_TOLERANCE_S = 30;
/** An ID token is issued in answer to our call: one that is older was kept by somebody. */
const MAX_AGE_S = 5 * 60;
const REQUIRED = ['iss', 'sub', 'aud', 'exp', 'iat', 'nonce'];

/** `at_hash` uses the hash of the signature's algorithm (OpenID Connect Core 3.1.3.6); Ed25519 uses SHA-512. */
const HASH: Readonly<Record<IdTokenAlgorithm, string>> = {
  RS256: 'SHA-256',
  PS256: 'SHA-256',
  ES256: 'SHA-256',
  EdDSA: 'SHA-512',
};

export interface ExpectedIdToken {
  readonly issuer: string;
  readonly clientId: string;
  readonly algorithm: IdTokenAlgorithm;
  readonly nonce: string;
  readonly accessToken: string;
  readonly now: Date;
}

/**
 * Checks an ID token as if nobody had looked at it yet: signature with a key of the provider, the one registered
 * algorithm, issuer, audience, times, nonce, `azp` and `at_hash`. The code flow allows a client to skip the signature
 * (OpenID Connect Core 3.1.3.7, 6); this one does not.
 *
 * @throws MocError `sign-in/response-invalid`, or the errors of jose
 */
export async function verifyIdToken(
  idToken: string,
  expected: ExpectedIdToken,
  keys: JWTVerifyGetKey,
): Promise<JWTPayload & { sub: string }> {
  const { payload, protectedHeader } = await jwtVerify(idToken, keys, {
    algorithms: [expected.algorithm],
    issuer: expected.issuer,
    audience: expected.clientId,
    requiredClaims: REQUIRED,
    maxTokenAge: MAX_AGE_S,
    clockTolerance: CLOCK_TOLERANCE_S,
    currentDate: expected.now,
  });
  const { sub, aud, azp, nonce, at_hash } = payload;
  if (protectedHeader.typ !== undefined && protectedHeader.typ.toUpperCase() !== 'JWT')
    throw checkFailed('typ');
  if (typeof sub !== 'string' || sub === '' || sub.length > 255) throw checkFailed('sub');
  if (nonce !== expected.nonce) throw checkFailed('nonce');
  const hasSeveralAudiences = Array.isArray(aud) && aud.length > 1;
  if (azp === undefined ? hasSeveralAudiences : azp !== expected.clientId) throw checkFailed('azp');
  if (at_hash !== undefined && at_hash !== (await halfHash(expected.accessToken, HASH[expected.algorithm]))) {
    throw checkFailed('at_hash');
  }
  return { ...payload, sub };
}

async function halfHash(text: string, algorithm: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest(algorithm, new TextEncoder().encode(text)));
  return base64url.encode(hash.subarray(0, hash.length / 2));
}
