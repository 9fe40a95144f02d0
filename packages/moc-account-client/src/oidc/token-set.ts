import type * as oidc from 'openid-client';
import type { OidcSettings } from '../settings.js';
import type { TokenSet } from '../sign-in-protocol.js';
import { checkFailed } from './provider-errors.js';

/** No token lives a century; what says so has another unit or is no number. */
const MAX_LIFETIME_S = 100 * 365 * 86_400;
/** RFC 6749 A.12 and A.17; no server takes longer headers. What a header cannot carry would fail later, token in hand. */
const TOKEN = /^[\x20-\x7e]{1,16000}$/;

/** @param kept a refresh token that stays good when the provider gives no new one */
export function tokenSetOf(
  { dpopKey, clock }: OidcSettings,
  answer: oidc.TokenEndpointResponse,
  kept?: string,
): TokenSet {
  const { access_token, token_type, expires_in } = answer;
  const tokenType = dpopKey === undefined ? 'Bearer' : 'DPoP';
  // A provider that does not bind the token would silently give the agency less than it asked for.
  if (token_type !== tokenType.toLowerCase()) throw checkFailed('token_type');
  if (expires_in !== undefined && !(expires_in >= 0 && expires_in <= MAX_LIFETIME_S)) {
    throw checkFailed('expires_in');
  }
  const refreshToken = answer.refresh_token ?? kept;
  if (!TOKEN.test(access_token)) throw checkFailed('access_token');
  if (refreshToken !== undefined && !TOKEN.test(refreshToken)) throw checkFailed('refresh_token');
  return {
    accessToken: access_token,
    tokenType,
    ...(expires_in !== undefined && {
      expiresAt: new Date(clock.now().getTime() + expires_in * 1_000).toISOString(),
    }),
    ...(refreshToken !== undefined && { refreshToken }),
  };
}
