import { createRemoteJWKSet, type JWTVerifyGetKey, customFetch as jwksFetch } from 'jose';
import * as oidc from 'openid-client';
import type { Settings } from '../settings.js';
import type { SignedIn, SignInProtocol } from '../sign-in-protocol.js';
import type { Transaction } from '../transactions.js';
import { identityFromClaims } from './claims.js';
import { createDiscovery, type ProviderMetadata } from './discovery.js';
import { asSignInError, checkFailed } from './provider-errors.js';
import { providerFetch } from './provider-fetch.js';
import { CLOCK_TOLERANCE_S, verifyIdToken } from './verify-id-token.js';

/** OpenID Connect: authorization code flow with PKCE, `state` and `nonce`. */
export function oidcProtocol(settings: Settings): SignInProtocol {
  const discover = createDiscovery(settings);
  const keysOf = createKeySets(settings);

  async function complete(callback: URL, transaction: Transaction): Promise<SignedIn> {
    const metadata = await discover();
    // RFC 9207, checked before an error in the answer is believed.
    const issuers = callback.searchParams.getAll('iss');
    if (issuers.some((issuer) => issuer !== metadata.issuer)) throw checkFailed('iss');
    const configuration = configure(settings, metadata);
    const tokens = await oidc.authorizationCodeGrant(configuration, callback, {
      expectedState: transaction.state,
      expectedNonce: transaction.nonce,
      pkceCodeVerifier: transaction.verifier,
      idTokenExpected: true,
    });
    if (!tokens.id_token) throw checkFailed('id_token');
    const claims = await verifyIdToken(
      tokens.id_token,
      {
        issuer: metadata.issuer,
        clientId: settings.clientId,
        algorithm: settings.idTokenAlgorithm,
        nonce: transaction.nonce,
        accessToken: tokens.access_token,
        now: settings.clock.now(),
      },
      keysOf(metadata.jwks_uri),
    );
    const profile = metadata.userinfo_endpoint
      ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
      : {};
    return {
      // What is signed wins over what is not.
      identity: identityFromClaims(metadata.issuer, { ...profile, ...claims }),
      logoutHint: tokens.id_token,
    };
  }

  return {
    authorizationUrl: naming(async (transaction) =>
      oidc.buildAuthorizationUrl(configure(settings, await discover()), {
        response_type: 'code',
        redirect_uri: `${settings.origin}${settings.basePath}/callback`,
        scope: settings.scopes.join(' '),
        state: transaction.state,
        nonce: transaction.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(transaction.verifier),
        code_challenge_method: 'S256',
      }),
    ),
    complete: naming(complete),
    logoutUrl: naming(async (logoutHint) => {
      const metadata = await discover();
      if (!metadata.end_session_endpoint) return undefined;
      return oidc.buildEndSessionUrl(configure(settings, metadata), {
        post_logout_redirect_uri: `${settings.origin}/`,
        ...(logoutHint === undefined ? {} : { id_token_hint: logoutHint }),
      });
    }),
  };
}

/** A fresh configuration for each use: the difference between our clock and the machine's is fixed in it. */
function configure(settings: Settings, metadata: ProviderMetadata): oidc.Configuration {
  const configuration = new oidc.Configuration(
    metadata,
    settings.clientId,
    {
      id_token_signed_response_alg: settings.idTokenAlgorithm,
      [oidc.clockSkew]: Math.round((settings.clock.now().getTime() - Date.now()) / 1_000),
      [oidc.clockTolerance]: CLOCK_TOLERANCE_S,
    },
    oidc.ClientSecretPost(settings.clientSecret),
  );
  configuration.timeout = settings.timeoutMs / 1_000;
  configuration[oidc.customFetch] = providerFetch(settings.fetch);
  if (settings.issuer.protocol === 'http:') oidc.allowInsecureRequests(configuration);
  return configuration;
}

/**
 * The provider's keys. Without a cool-down, a key that was rotated a moment ago is fetched before the code is lost;
 * only whoever holds a valid code gets this far, so that nobody can make us fetch at will.
 */
function createKeySets(settings: Settings): (jwksUri: string) => JWTVerifyGetKey {
  const known = new Map<string, JWTVerifyGetKey>();
  return (jwksUri) => {
    const keys =
      known.get(jwksUri) ??
      createRemoteJWKSet(new URL(jwksUri), {
        cooldownDuration: 0,
        timeoutDuration: settings.timeoutMs,
        [jwksFetch]: providerFetch(settings.fetch),
      });
    known.set(jwksUri, keys);
    return keys;
  };
}

/** Whatever a step throws becomes one of our codes. */
function naming<A extends unknown[], R>(step: (...input: A) => Promise<R>): (...input: A) => Promise<R> {
  return async (...input) => {
    try {
      return await step(...input);
    } catch (error) {
      throw asSignInError(error);
    }
  };
}
