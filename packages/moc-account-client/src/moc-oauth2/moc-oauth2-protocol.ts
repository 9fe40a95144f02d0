import { MocError } from '@moc-sdk/core';
import { sha256 } from '../hashing.js';
import { refusalOf } from '../oidc/refusals.js';
import type { Oauth2Settings } from '../settings.js';
import type { SignInProtocol, TokenSet } from '../sign-in-protocol.js';
import type { Transaction } from '../transactions.js';
import { codeFrom } from './authorization-answer.js';
import { callResource } from './call-resource.js';
import { diagnoseEndpoints } from './diagnose-endpoints.js';
import { callEndpoint, endpointUrl } from './endpoint.js';
import { identityFromResource } from './resource.js';
import { tokenEndpoint } from './token-endpoint.js';

/**
 * The OAuth 2.0 endpoints of MOC Account: code flow, then the person from `/auth/resource`. There is no ID token and no
 * nonce: `state` and PKCE, which a provider that does not know them ignores, and the transaction cookie bind the answer
 * to the browser that asked.
 */
export function mocOauth2Protocol(settings: Oauth2Settings): SignInProtocol {
  const redirectUri = `${settings.origin}${settings.basePath}/callback`;
  const issuer = settings.base.href.replace(/\/$/, '');
  const endpoint = tokenEndpoint(settings);

  async function identityOf({ accessToken }: TokenSet) {
    const answer = await callEndpoint(settings, 'resource', {
      method: 'GET',
      headers: { authorization: `Bearer ${accessToken}` },
    });
    if (!answer.ok) throw refusalOf('resource', 'status');
    if (answer.body === undefined) throw refusalOf('resource', 'json');
    return identityFromResource(issuer, answer.body);
  }

  return {
    canStepUp: false,
    authorizationUrl: (transaction) => authorizationUrl(settings, redirectUri, transaction),
    complete: async (callback, transaction) => {
      const code = codeFrom(callback.searchParams, transaction, settings.allowMissingState);
      const tokens = await endpoint.redeem({ code, verifier: transaction.verifier, redirectUri });
      return { identity: await identityOf(tokens), tokens };
    },
    refresh: async (refreshToken) => ({ tokens: await endpoint.refresh(refreshToken) }),
    // The three endpoints take no token back and know no logout.
    revoke: async () => false,
    logoutUrl: async () => undefined,
    readLogoutToken: async () => {
      throw new MocError('sign-in/logout-token-unsupported', {
        hint: 'The protocol `moc-oauth2` has no back-channel logout; take the URI out of the registration.',
      });
    },
    callResource: (tokens, url, init) => callResource(settings, tokens, url, init),
    diagnose: () => diagnoseEndpoints(settings),
  };
}

async function authorizationUrl(
  settings: Oauth2Settings,
  redirectUri: string,
  { state, verifier }: Transaction,
): Promise<URL> {
  const url = endpointUrl(settings, 'authorize');
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: redirectUri,
    state,
    code_challenge: await sha256(verifier),
    code_challenge_method: 'S256',
  }).toString();
  return url;
}
