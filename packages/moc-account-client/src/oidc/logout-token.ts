import { type JWTPayload, jwtVerify } from 'jose';
import type { OidcSettings } from '../settings.js';
import type { LogoutNotice } from '../sign-in-protocol.js';
import { CLOCK_TOLERANCE_S } from './clock-tolerance.js';
import type { Provider } from './provider.js';
import { checkFailed } from './provider-errors.js';
import { checkEnd, checkWriting } from './strict-form.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Back-Channel Logout 1.0, 2.4: at most two minutes are recommended. */
const MAX_AGE_S = 120;
const REQUIRED = ['iss', 'aud', 'iat', 'jti', 'events'];
const MAX_ID_LENGTH = 255;

/** Reads and checks a logout token (Back-Channel Logout 1.0, 2.6) that anybody could have sent. */
export async function readLogoutToken(
  settings: OidcSettings,
  provider: Provider,
  token: string,
): Promise<LogoutNotice> {
  const { metadata } = await provider.connect();
  return provider.naming('logout-token', async () => {
    const isStrict = settings.backchannelLogout === 'strict';
    checkWriting(token);
    const { payload, protectedHeader } = await jwtVerify(token, provider.publicKeys(metadata), {
      algorithms: [settings.idTokenAlgorithm],
      issuer: metadata.issuer,
      audience: settings.clientId,
      requiredClaims: isStrict ? [...REQUIRED, 'exp'] : REQUIRED,
      maxTokenAge: MAX_AGE_S,
      clockTolerance: CLOCK_TOLERANCE_S,
      currentDate: settings.clock.now(),
    });
    checkType(protectedHeader.typ, isStrict);
    checkEnd(payload.exp);
    checkEvent(payload);
    return noticeOf(metadata.issuer, payload);
  });
}

/** `typ` keeps a token of another kind, such as an ID token, from being taken for one of these. */
function checkType(typ: string | undefined, isStrict: boolean): void {
  const type = typ?.toLowerCase().replace(/^application\//, '');
  const isKnown = type === 'logout+jwt' || (!isStrict && (type === undefined || type === 'jwt'));
  if (!isKnown) throw checkFailed('typ');
}

function checkEvent({ events, nonce }: JWTPayload): void {
  if (!isObject(events) || !Object.hasOwn(events, EVENT) || !isObject(Reflect.get(events, EVENT))) {
    throw checkFailed('events');
  }
  if (nonce !== undefined) throw checkFailed('nonce');
}

function noticeOf(issuer: string, { sub, sid, jti, iat, exp }: JWTPayload): LogoutNotice {
  const subject = optionalId(sub, 'sub');
  const providerSession = optionalId(sid, 'sid');
  const id = optionalId(jti, 'jti');
  if (id === undefined) throw checkFailed('jti');
  if (subject === undefined && providerSession === undefined) throw checkFailed('sub-or-sid');
  // Beyond its age a token is refused, whatever `exp` says.
  const end = Math.min(exp ?? Number.POSITIVE_INFINITY, (iat ?? 0) + MAX_AGE_S) + CLOCK_TOLERANCE_S;
  return {
    issuer,
    id,
    expiresAt: new Date(end * 1_000).toISOString(),
    ...(subject !== undefined && { subject }),
    ...(providerSession !== undefined && { providerSession }),
  };
}

function optionalId(value: unknown, claim: string): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value === '' || value.length > MAX_ID_LENGTH) throw checkFailed(claim);
  return value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
