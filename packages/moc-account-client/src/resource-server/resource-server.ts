import { MocError } from '@moc-sdk/core';
import type { JWTPayload } from 'jose';
import { createDiscovery } from '../oidc/discovery.js';
import { createKeySet } from '../oidc/key-sets.js';
import { createNaming } from '../oidc/naming.js';
import { providerClock } from '../oidc/provider-clock.js';
import { checkFailed } from '../oidc/provider-errors.js';
import { providerFetch } from '../oidc/provider-fetch.js';
import { refusalResponse } from './challenge.js';
import { verifyProof } from './dpop-proof.js';
import { createIntrospection } from './introspection.js';
import { isJwtAccessToken, verifyJwtAccessToken } from './jwt-access-token.js';
import type { AccessTokenClaims, ResourceServer, ResourceServerOptions } from './options.js';
import { type PresentedToken, presentedToken } from './presented-token.js';
import { type ResourceServerSettings, readResourceServerSettings } from './settings.js';

/** The pause between two key fetches that callers can cause, by tokens of unknown keys. */
const KEYS_COOLDOWN_MS = 30_000;

/**
 * Checks the access tokens of the callers of an API: JWTs (RFC 9068) here, others at the provider if introspection is
 * set up, and with a proof of possession where they are bound to a key.
 *
 * @throws MocError `sign-in/misconfigured`
 *
 * @example
 * ```ts
 * const api = createResourceServer({
 *   issuer: 'https://account.moc.example',
 *   audience: 'https://ops-ta.example/api',
 * });
 * try {
 *   const { subject } = await api.verifyAccessToken(request, { scope: 'attendance:read' });
 *   return Response.json({ subject });
 * } catch (error) {
 *   return api.refusal(error);
 * }
 * ```
 */
export function createResourceServer(options: ResourceServerOptions): ResourceServer {
  const settings = readResourceServerSettings(options);
  const readClaims = createReader(settings);

  return {
    verifyAccessToken: async (request, { scope = [] } = {}) => {
      const presented = presentedToken(request);
      const { issuer, payload, naming } = await readClaims(presented.token);
      await naming('access-token', () => checkBinding(settings, request, presented, payload));
      const claims = claimsOf(issuer, payload);
      checkScopes(claims, [...settings.scopes, ...[scope].flat().flatMap((one) => one.split(' '))]);
      return claims;
    },
    refusal: (error) => refusalResponse(settings, error),
  };
}

function createReader(settings: ResourceServerSettings) {
  const clock = providerClock(settings.clock);
  const naming = createNaming(clock);
  const fetchFn = providerFetch(settings, clock.observe);
  const discover = createDiscovery({ ...settings, clientId: settings.audience }, fetchFn);
  const keys = createKeySet(settings, fetchFn, KEYS_COOLDOWN_MS);
  const introspect = createIntrospection(settings, fetchFn, naming);

  return async (token: string) => {
    const metadata = await discover();
    const { issuer, jwks_uri } = metadata;
    const payload =
      isJwtAccessToken(token) || !introspect
        ? await naming('access-token', () =>
            verifyJwtAccessToken(settings, issuer, token, keys(jwks_uri).find),
          )
        : await introspect(metadata, token);
    return { issuer, payload, naming };
  };
}

/** A token that is bound to a key counts only with a proof, however it is presented; a plain one needs none. */
async function checkBinding(
  settings: ResourceServerSettings,
  request: Request,
  { scheme, token }: PresentedToken,
  { cnf }: JWTPayload,
): Promise<void> {
  const isBound = cnf !== undefined;
  if (!isBound && settings.dpop !== 'required' && scheme === 'bearer') return;
  const thumbprint: unknown = typeof cnf === 'object' && cnf !== null ? Reflect.get(cnf, 'jkt') : undefined;
  if (settings.dpop === 'refused' || typeof thumbprint !== 'string') throw checkFailed('cnf');
  if (scheme !== 'dpop') throw checkFailed('dpop');
  await verifyProof(settings, request, token, thumbprint);
}

function claimsOf(issuer: string, payload: JWTPayload): AccessTokenClaims {
  const { sub = '', client_id, scope, exp } = payload;
  return {
    issuer,
    subject: sub,
    ...(typeof client_id === 'string' && { clientId: client_id }),
    scopes: typeof scope === 'string' ? scope.split(' ').filter(Boolean) : [],
    ...(exp !== undefined && { expiresAt: new Date(exp * 1_000).toISOString() }),
    claims: payload,
  };
}

function checkScopes({ scopes }: AccessTokenClaims, needed: readonly string[]): void {
  const missing = needed.filter((scope) => !scopes.includes(scope));
  if (missing.length > 0) {
    throw new MocError('sign-in/access-token-scope', { details: { scope: missing.join(' ') } });
  }
}
