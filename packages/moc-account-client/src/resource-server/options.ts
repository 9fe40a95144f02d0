import type { Clock } from '@moc-sdk/core';
import type { JWTPayload } from 'jose';
import type { Duration } from '../duration.js';
import type { ClientAuth } from '../options.js';
import type { SessionStore } from '../sessions/session-store.js';

/** How an API is set up that takes access tokens of MOC Account. */
export interface ResourceServerOptions {
  /** The provider's issuer URL: HTTPS, or plain HTTP on this machine. */
  issuer: string;
  /** How the provider names this API in `aud`, e.g. its URL. */
  audience: string;
  /** Scopes that every call needs. Default: none. */
  scopes?: readonly string[];
  /** Algorithms by which the provider may sign access tokens. Default: RS256, PS256, ES256, EdDSA. */
  algorithms?: readonly AccessTokenAlgorithm[];
  /**
   * Asks the provider (RFC 7662) about tokens that are no JWT of RFC 9068. Without it they are refused. Asked anew for
   * every request, so that a token that was taken back counts no more.
   */
  introspection?: IntrospectionOptions;
  /**
   * Takes tokens that are bound to a key (RFC 9449), with a proof: beside others, or alone. Without it a bound token is
   * refused, as nobody could tell whether it was stolen.
   */
  dpop?: 'accepted' | 'required';
  /** The API's own origin as callers see it, against which proofs are checked, never `Host`. Needed for {@link dpop}. */
  baseUrl?: string;
  /** Remembers proofs that were used: a session store, shared by all processes. Default: the memory of this process. */
  replay?: Pick<SessionStore, 'takeLease'>;
  /** How long one call to the provider may take. Default `10s`. */
  timeout?: Duration;
  fetch?: typeof fetch;
  clock?: Clock;
}

export type AccessTokenAlgorithm = 'RS256' | 'PS256' | 'ES256' | 'EdDSA';

export interface IntrospectionOptions {
  /** The API's own client at the provider. */
  clientId: string;
  clientAuth: ClientAuth;
  /**
   * Whether the provider must name this API in `aud`. Default `true`. Switch it off only for a provider that never does,
   * and then every app's tokens open this API.
   */
  requireAudience?: boolean;
}

/** What an access token says, once it was checked. */
export interface AccessTokenClaims {
  readonly issuer: string;
  /** The person, or the app itself where no person is behind the call. */
  readonly subject: string;
  /** The app that calls; unknown if the provider does not say when it is asked. */
  readonly clientId?: string;
  readonly scopes: readonly string[];
  /** ISO 8601; unknown if the provider does not say when it is asked. */
  readonly expiresAt?: string;
  /** Everything that the provider said, as it came. */
  readonly claims: Readonly<JWTPayload>;
}

/** Checks the access tokens of an API's callers. */
export interface ResourceServer {
  /**
   * The claims of the request's access token, from the header `Authorization` alone.
   *
   * @param needs scopes beyond those that every call needs
   * @throws MocError `sign-in/access-token-missing`, `sign-in/access-token-invalid`, `sign-in/access-token-scope`,
   * `sign-in/keys-unavailable`, `sign-in/metadata-invalid`, `sign-in/provider-unavailable`, `sign-in/provider-timeout`,
   * `sign-in/provider-certificate`, `sign-in/clock-skew`, `sign-in/misconfigured`, `system/storage-unavailable` when
   * `replay` fails
   */
  verifyAccessToken(
    request: Request,
    needs?: { readonly scope?: string | readonly string[] },
  ): Promise<AccessTokenClaims>;
  /** The answer to send for what {@link verifyAccessToken} threw: JSON, with the challenge of RFC 6750 and RFC 9449. */
  refusal(error: unknown): Response;
}
