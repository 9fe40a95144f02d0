import { decodeProtectedHeader, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { CLOCK_TOLERANCE_S } from '../oidc/clock-tolerance.js';
import { checkFailed } from '../oidc/provider-errors.js';
import { checkEnd, checkWriting } from '../oidc/strict-form.js';
import type { ResourceServerSettings } from './settings.js';

/** RFC 9068 2.2. */
const REQUIRED = ['iss', 'exp', 'aud', 'sub', 'client_id', 'iat', 'jti'];
const TEXTS = ['sub', 'client_id', 'jti'] as const;

/** Whether a token says of itself that it is a JWT access token (RFC 9068 2.1), and can be checked here. */
export function isJwtAccessToken(token: string): boolean {
  try {
    const { typ } = decodeProtectedHeader(token);
    return typ?.toLowerCase().replace(/^application\//, '') === 'at+jwt';
  } catch {
    return false;
  }
}

/** Checks a JWT access token (RFC 9068 4). */
export async function verifyJwtAccessToken(
  { audience, algorithms, clock }: ResourceServerSettings,
  issuer: string,
  token: string,
  keys: JWTVerifyGetKey,
): Promise<JWTPayload> {
  checkWriting(token);
  const now = clock.now();
  const { payload } = await jwtVerify(token, keys, {
    typ: 'at+jwt',
    algorithms: [...algorithms],
    issuer,
    audience,
    requiredClaims: REQUIRED,
    clockTolerance: CLOCK_TOLERANCE_S,
    currentDate: now,
  });
  checkEnd(payload.exp);
  const wrong = TEXTS.find((claim) => typeof payload[claim] !== 'string' || payload[claim] === '');
  if (wrong !== undefined) throw checkFailed(wrong);
  if (!(typeof payload.iat === 'number' && payload.iat <= now.getTime() / 1_000 + CLOCK_TOLERANCE_S)) {
    throw checkFailed('iat');
  }
  return payload;
}
