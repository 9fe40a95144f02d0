import * as oidc from 'openid-client';
import type { OidcSettings } from '../settings.js';
import type { SignInProtocol } from '../sign-in-protocol.js';
import { authorizationUrl } from './authorization-request.js';
import { callResource } from './call-resource.js';
import { completeSignIn, vouchedIdentity } from './complete-sign-in.js';
import { diagnoseProvider } from './diagnosis.js';
import { readLogoutToken } from './logout-token.js';
import { createProvider } from './provider.js';
import { refreshTokens } from './refresh-tokens.js';
import { revokeTokens } from './revoke-tokens.js';

/** OpenID Connect: authorization code flow with PKCE, `state` and `nonce`. */
export function oidcProtocol(settings: OidcSettings): SignInProtocol {
  const provider = createProvider(settings);

  return {
    canStepUp: true,
    authorizationUrl: (transaction) => authorizationUrl(settings, provider, transaction),
    complete: (callback, transaction) => completeSignIn(settings, provider, callback, transaction),
    vouch: (callback, transaction) => vouchedIdentity(settings, provider, callback, transaction),
    refresh: (refreshToken, context) => refreshTokens(settings, provider, refreshToken, context),
    revoke: (tokens) => revokeTokens(provider, tokens),
    callResource: (tokens, url, init) => callResource(settings, provider, tokens, url, init),
    logoutUrl: async (logoutHint) => {
      const { metadata, configuration } = await provider.connect();
      if (metadata.end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: `${settings.origin}/`,
        ...(logoutHint !== undefined && { id_token_hint: logoutHint }),
      });
    },
    readLogoutToken: (token) => readLogoutToken(settings, provider, token),
    diagnose: () => diagnoseProvider(settings, provider),
  };
}
