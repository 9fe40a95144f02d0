import * as oidc from 'openid-client';
import type { OidcSettings } from '../settings.js';
import type { RefreshContext, TokenSet } from '../sign-in-protocol.js';
import { withFreshKeys } from './fresh-keys.js';
import { proofOfPerson } from './proof-of-person.js';
import type { Connection, Provider } from './provider.js';
import { checkFailed } from './provider-errors.js';
import { tokenSetOf } from './token-set.js';
import { verifyIdToken } from './verify-id-token.js';

/** New tokens for a refresh token; a renewed ID token must continue the one before (OpenID Connect Core 12.2). */
export async function refreshTokens(
  settings: OidcSettings,
  provider: Provider,
  refreshToken: string,
  context: RefreshContext,
): Promise<{ readonly tokens: TokenSet; readonly logoutHint?: string }> {
  const connection = await provider.connect();
  return provider.naming('refresh', async () => {
    const { configuration, proof, metadata } = connection;
    // A refresh token may be good only once: what comes for it must not be lost for want of keys.
    await provider.signInKeys(metadata).ready();
    const answer = await oidc.refreshTokenGrant(configuration, refreshToken, undefined, proof);
    const tokens = tokenSetOf(settings, answer, refreshToken);
    if (answer.id_token === undefined) return { tokens };
    await checkContinuation(settings, provider, connection, answer.id_token, answer.access_token, context);
    return { tokens, logoutHint: answer.id_token };
  });
}

async function checkContinuation(
  settings: OidcSettings,
  provider: Provider,
  { metadata }: Connection,
  idToken: string,
  accessToken: string,
  { subject, authenticatedAt }: RefreshContext,
): Promise<void> {
  const { clientId, idTokenAlgorithm: algorithm, clock, renewedIdToken } = settings;
  const expected = { issuer: metadata.issuer, clientId, algorithm, accessToken, now: clock.now() };
  const claims = await withFreshKeys(provider.signInKeys(metadata), (find) =>
    verifyIdToken(idToken, expected, find),
  );
  if (claims.sub !== subject) throw checkFailed('sub');
  const renewed = proofOfPerson(claims, clock.now()).authenticatedAt;
  if (!isSameSignIn(authenticatedAt, renewed, renewedIdToken)) throw checkFailed('auth_time');
}

/** Nobody can have proved who they are earlier than they did; later, they can have signed in elsewhere since. */
function isSameSignIn(
  known: string | undefined,
  renewed: string | undefined,
  renewedIdToken: OidcSettings['renewedIdToken'],
): boolean {
  if (known === undefined || renewed === undefined || known === renewed) return true;
  return renewedIdToken === 'compat' && Date.parse(renewed) > Date.parse(known);
}
