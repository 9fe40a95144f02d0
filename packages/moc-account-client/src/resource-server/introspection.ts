import { MocError } from '@moc-sdk/core';
import type { JWTPayload } from 'jose';
import * as oidc from 'openid-client';
import { clientAuthentication } from '../oidc/client-authentication.js';
import { CLOCK_TOLERANCE_S } from '../oidc/clock-tolerance.js';
import { configure } from '../oidc/configuration.js';
import type { ProviderMetadata } from '../oidc/discovery.js';
import type { Naming } from '../oidc/naming.js';
import { once } from '../oidc/once.js';
import { checkFailed } from '../oidc/provider-errors.js';
import type { providerFetch } from '../oidc/provider-fetch.js';
import { checkEnd } from '../oidc/strict-form.js';
import type { ResourceServerSettings } from './settings.js';

/** Asks the provider about a token (RFC 7662) and checks what it says. */
export type Introspect = (metadata: ProviderMetadata, token: string) => Promise<JWTPayload>;

export function createIntrospection(
  settings: ResourceServerSettings,
  fetchFn: ReturnType<typeof providerFetch>,
  naming: Naming,
): Introspect | undefined {
  const { introspection } = settings;
  if (!introspection) return undefined;
  const { clientId, clientAuth, requireAudience } = introspection;
  const authentication = once(() => clientAuthentication(clientAuth));

  return async (metadata, token) => {
    if (metadata.introspection_endpoint === undefined) {
      throw new MocError('sign-in/misconfigured', {
        details: { problem: 'introspection is on, and the provider answers no questions about tokens' },
        hint: 'The metadata must name `introspection_endpoint`; otherwise take `introspection` out of `createResourceServer`.',
      });
    }
    const client = { ...settings, clientId };
    const configuration = configure(client, metadata, await authentication(), fetchFn);
    const answer = await naming('introspection', () =>
      oidc.tokenIntrospection(configuration, token, { token_type_hint: 'access_token' }),
    );
    const claims: JWTPayload & { active?: boolean } = { ...answer } as JWTPayload;
    return naming('access-token', async () => checkedAnswer(settings, metadata, claims, requireAudience));
  };
}

function checkedAnswer(
  { audience, clock }: ResourceServerSettings,
  { issuer }: ProviderMetadata,
  claims: JWTPayload & { active?: boolean },
  requireAudience: boolean,
): JWTPayload {
  const { active, iss, aud, sub, exp, nbf } = claims;
  if (active !== true) throw checkFailed('active');
  if (iss !== undefined && iss !== issuer) throw checkFailed('iss');
  const isMissing = aud === undefined && !requireAudience;
  if (!isMissing && ![aud].flat().includes(audience)) throw checkFailed('aud');
  if (typeof sub !== 'string' || sub === '') throw checkFailed('sub');
  const seconds = clock.now().getTime() / 1_000;
  if (!isTime(exp) || !isTime(nbf)) throw checkFailed('exp');
  checkEnd(exp);
  if (exp !== undefined && exp <= seconds - CLOCK_TOLERANCE_S) throw checkFailed('expired');
  if (nbf !== undefined && nbf > seconds + CLOCK_TOLERANCE_S) throw checkFailed('nbf');
  return claims;
}

function isTime(value: unknown): boolean {
  return value === undefined || (typeof value === 'number' && Number.isFinite(value));
}
