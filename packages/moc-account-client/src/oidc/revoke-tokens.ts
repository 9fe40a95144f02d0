import * as oidc from 'openid-client';
import type { TokenSet } from '../sign-in-protocol.js';
import type { Provider } from './provider.js';

/**
 * Takes the tokens back (RFC 7009): the refresh token, with which the provider also ends what came of it, or else the
 * access token. `false` if the provider has no place for it.
 */
export async function revokeTokens(provider: Provider, tokens: TokenSet): Promise<boolean> {
  const { metadata, configuration } = await provider.connect();
  if (metadata.revocation_endpoint === undefined) return false;
  const [token, hint] =
    tokens.refreshToken === undefined
      ? [tokens.accessToken, 'access_token']
      : [tokens.refreshToken, 'refresh_token'];
  await provider.naming('revocation', () =>
    oidc.tokenRevocation(configuration, token, { token_type_hint: hint }),
  );
  return true;
}
