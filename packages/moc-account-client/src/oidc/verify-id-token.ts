import { base64url, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { IdTokenAlgorithm } from '../options.js';
import { isPlain } from '../plain-text.js';
import { CLOCK_TOLERANCE_S } from './clock-tolerance.js';
import { checkFailed } from './provider-errors.js';
import { checkEnd, checkWriting } from './strict-form.js';

/** An ID token is issued in answer to our call: one that is older was kept by somebody. */
const MAX_AGE_S = 5 * 60;
const REQUIRED = ['iss', 'sub', 'aud', 'exp', 'iat'];
/** The longest `sub` there may be (OpenID Connect Core 2). */
const MAX_SUBJECT_LENGTH = 255;

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
  /** That of the login; left out for a renewed ID token, which need not repeat it (OpenID Connect Core 12.2). */
  readonly nonce?: string;
  readonly accessToken: string;
  readonly now: Date;
}

export type IdTokenClaims = JWTPayload & { readonly sub: string };

/**
 * Checks an ID token as if nobody had looked at it yet: signature with a key of the provider, the one registered
 * algorithm, issuer, audience, times, nonce, `azp` and `at_hash`. The code flow allows a client to skip the signature
 * (OpenID Connect Core 3.1.3.7, 6); this one does not.
 *
 * @throws FailedCheck, MocError, or the errors of jose
 */
export async function verifyIdToken(
  idToken: string,
  expected: ExpectedIdToken,
  keys: JWTVerifyGetKey,
): Promise<IdTokenClaims> {
  checkWriting(idToken);
  const { payload, protectedHeader } = await jwtVerify(idToken, keys, {
    algorithms: [expected.algorithm],
    issuer: expected.issuer,
    audience: expected.clientId,
    requiredClaims: expected.nonce === undefined ? REQUIRED : [...REQUIRED, 'nonce'],
    maxTokenAge: MAX_AGE_S,
    clockTolerance: CLOCK_TOLERANCE_S,
    currentDate: expected.now,
  });
  checkHeader(protectedHeader);
  checkEnd(payload.exp);
  checkAuthorizedParty(payload, expected.clientId);
  if (expected.nonce !== undefined && payload.nonce !== expected.nonce) throw checkFailed('nonce');
  await checkAccessTokenHash(payload.at_hash, expected);
  return { ...payload, sub: checkedSubject(payload.sub) };
}

/** Other tokens of the same provider (`at+jwt`, `logout+jwt`) are no ID tokens. */
function checkHeader({ typ, b64 }: { typ?: unknown; b64?: unknown }): void {
  const isIdToken = typ === undefined || (typeof typ === 'string' && typ.toUpperCase() === 'JWT');
  if (!isIdToken) throw checkFailed('typ');
  if (b64 !== undefined) throw checkFailed('b64');
}

function checkAuthorizedParty({ aud, azp }: JWTPayload, clientId: string): void {
  const hasSeveralAudiences = Array.isArray(aud) && aud.length > 1;
  if (azp === undefined ? hasSeveralAudiences : azp !== clientId) throw checkFailed('azp');
}

function checkedSubject(sub: unknown): string {
  const isName = typeof sub === 'string' && sub !== '' && sub.length <= MAX_SUBJECT_LENGTH && isPlain(sub);
  if (!isName) throw checkFailed('sub');
  return sub;
}

/** A provider need not send `at_hash` in the code flow; one that does must mean this access token. */
async function checkAccessTokenHash(
  hash: unknown,
  { accessToken, algorithm }: ExpectedIdToken,
): Promise<void> {
  if (hash === undefined) return;
  if (hash !== (await halfHash(accessToken, HASH[algorithm]))) throw checkFailed('at_hash');
}

async function halfHash(text: string, algorithm: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest(algorithm, new TextEncoder().encode(text)));
  return base64url.encode(hash.subarray(0, hash.length / 2));
}
