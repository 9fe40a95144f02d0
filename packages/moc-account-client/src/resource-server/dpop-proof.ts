import { MocError } from '@moc-sdk/core';
import { calculateJwkThumbprint, EmbeddedJWK, type JWTPayload, jwtVerify } from 'jose';
import { sha256 } from '../hashing.js';
import { CLOCK_TOLERANCE_S } from '../oidc/clock-tolerance.js';
import { checkFailed } from '../oidc/provider-errors.js';
import type { ResourceServerSettings } from './settings.js';

/** Algorithms of proofs; never a shared secret. */
export const PROOF_ALGORITHMS = ['ES256', 'RS256', 'PS256', 'EdDSA'] as const;
/** A proof is made for one request, just before it (RFC 9449 11.1). */
const MAX_AGE_S = 60;
const MAX_ID_LENGTH = 255;

/**
 * Checks that the caller holds the key that the token is bound to (RFC 9449 4.3): a proof for this method, this address
 * of the API and this token, made just now and never seen before.
 */
export async function verifyProof(
  settings: ResourceServerSettings,
  request: Request,
  token: string,
  thumbprint: string,
): Promise<void> {
  const { payload, jwk } = await readProof(settings, request);
  const { pathname } = new URL(request.url);
  if (payload.htm !== request.method) throw checkFailed('dpop-htm');
  if (withoutQuery(payload.htu) !== `${settings.origin}${pathname}`) throw checkFailed('dpop-htu');
  if (payload.ath !== (await sha256(token))) throw checkFailed('dpop-ath');
  if ((await calculateJwkThumbprint(jwk)) !== thumbprint) throw checkFailed('dpop-key');
  await checkFirstUse(settings, thumbprint, payload);
}

async function readProof({ clock }: ResourceServerSettings, request: Request) {
  const header = request.headers.get('dpop');
  if (header === null) throw checkFailed('dpop');
  const proof = await jwtVerify(header, EmbeddedJWK, {
    typ: 'dpop+jwt',
    algorithms: [...PROOF_ALGORITHMS],
    requiredClaims: ['jti', 'htm', 'htu', 'iat', 'ath'],
    maxTokenAge: MAX_AGE_S,
    clockTolerance: CLOCK_TOLERANCE_S,
    currentDate: clock.now(),
  }).catch((error: unknown) => {
    const claim = typeof error === 'object' && error !== null ? Reflect.get(error, 'claim') : undefined;
    throw checkFailed(typeof claim === 'string' ? `dpop-${claim}` : 'dpop');
  });
  const { jwk } = proof.protectedHeader;
  if (jwk === undefined) throw checkFailed('dpop');
  return { payload: proof.payload, jwk };
}

function withoutQuery(htu: unknown): string | undefined {
  if (typeof htu !== 'string' || !URL.canParse(htu)) return undefined;
  const { origin, pathname } = new URL(htu);
  return `${origin}${pathname}`;
}

async function checkFirstUse(
  { replay }: ResourceServerSettings,
  thumbprint: string,
  { jti, iat }: JWTPayload,
): Promise<void> {
  if (typeof jti !== 'string' || jti === '' || jti.length > MAX_ID_LENGTH) throw checkFailed('dpop-jti');
  const name = `dpop:${await sha256(JSON.stringify([thumbprint, jti]))}`;
  const until = new Date(((iat ?? 0) + MAX_AGE_S + 2 * CLOCK_TOLERANCE_S) * 1_000).toISOString();
  if (!(await remember(replay, name, until))) throw checkFailed('dpop-replay');
}

/** A store that fails says nothing of the proof, and the caller can send another later. */
async function remember(
  replay: ResourceServerSettings['replay'],
  name: string,
  until: string,
): Promise<boolean> {
  try {
    return await replay.takeLease(name, 'seen', until);
  } catch (cause) {
    throw new MocError('system/storage-unavailable', { cause });
  }
}
