import type { Clock, Role } from '@moc-sdk/core';
import type { JWK } from 'jose';
import type { Duration } from './duration.js';
import type { SignInEvent } from './events.js';
import type { MocIdentity } from './identity.js';
import type { SessionStore } from './sessions/session-store.js';

/** Signature algorithms of ID tokens that the relying party knows. */
export type IdTokenAlgorithm = 'RS256' | 'PS256' | 'ES256' | 'EdDSA';

/** How the app proves to the provider that it is the registered client. */
export type ClientAuth =
  | {
      /**
       * `client_secret_post` is understood alike by every provider. With `client_secret_basic` some decode id and secret
       * (RFC 6749 2.3.1) and some do not: only what must be is encoded, so that letters, digits and `-._~` suit both.
       */
      method: 'client_secret_post' | 'client_secret_basic';
      secret: string;
    }
  | {
      method: 'private_key_jwt';
      /** The private key as a JWK with `alg`, and with `kid` if the provider knows several keys of this client. */
      key: JWK;
      /**
       * Whom the assertion is for (`aud`). Default `issuer`; `token-endpoint` for a provider that takes only what OpenID
       * Connect Core 9 names.
       */
      audience?: 'issuer' | 'token-endpoint';
    };

/** How sessions are kept. */
export interface SessionOptions {
  /**
   * Where sessions are kept: a store on the server, or `cookie`, which keeps them encrypted in the browser. Only a
   * store can end a session from afar and lets several processes share one refresh.
   */
  store: SessionStore | 'cookie';
  /** How long an unused session lives. Default `30m`. */
  idle?: Duration;
  /** How long a session lives at most. Default `8h`. */
  absolute?: Duration;
  /** Keys for what is encrypted, 32 characters or more each: the current one, then older ones. */
  secrets: readonly string[];
}

/** Options of both protocols. */
export interface CommonOptions {
  clientId: string;
  /**
   * The app's own origin as browsers see it, without a path. Never taken from the `Host` header. HTTPS, or plain
   * HTTP on this machine.
   */
  baseUrl: string;
  /** Where the sign-in paths live. Default `/auth`. */
  basePath?: string;
  session: SessionOptions;
  /**
   * Whether the provider's tokens are kept (encrypted) with the session, for {@link MocAccount.accessToken} and to be
   * revoked at logout. Default `keep`.
   */
  tokens?: 'keep' | 'forget';
  /** Roles that the agency itself gives; they are added to those that the provider names. */
  rolesOf?: (identity: MocIdentity) => readonly Role[] | Promise<readonly Role[]>;
  /** Kinds of account that may sign in. Default: persons only. */
  accountKinds?: readonly MocIdentity['kind'][];
  /** Where somebody whose account is not verified yet can have it verified: an address at the provider. */
  verificationUrl?: string;
  /** Serves `GET /diagnose` below `basePath`: what the sign-in sees of proxies, cookies and the provider. Default off. */
  diagnose?: boolean;
  /** How long one call to the provider may take. Default `10s`. */
  timeout?: Duration;
  /** CSS that is added to the error page, e.g. `@font-face` rules for a typeface that the app itself serves. */
  pageStyle?: string;
  /** Is told what happens. What it throws, or a promise of it rejects with, is ignored. */
  onEvent?: (event: SignInEvent) => void;
  fetch?: typeof fetch;
  /** Must agree with the provider's within 30 seconds, since tokens are checked against it. */
  clock?: Clock;
}

/** What a provider vouches for at the end of a login, as it says it. */
export interface VouchedIdentity {
  readonly issuer: string;
  /** Those of the ID token, and those of userinfo that it does not hold. May hold a national ID: never log them. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** When the person proved who they are, ISO 8601; unknown if the provider does not say. */
  readonly authenticatedAt?: string;
  /** How they did: the provider's `acr`. */
  readonly acr?: string;
}

/** OpenID Connect: code flow, discovery. */
export interface OidcOptions extends CommonOptions {
  protocol: 'oidc';
  /** The provider's issuer URL: HTTPS, or plain HTTP on this machine. */
  issuer: string;
  clientAuth: ClientAuth;
  /** Default `openid profile email moc_account`. Add `offline_access` for refresh tokens. */
  scopes?: readonly string[];
  /**
   * Asks the person for consent at each login (`prompt=consent`), without which some providers give no refresh token
   * (OpenID Connect Core 11). Default off.
   */
  consent?: boolean;
  /** The algorithm that the client is registered with; a token signed with any other is refused. Default `RS256`. */
  idTokenAlgorithm?: IdTokenAlgorithm;
  /** Sends the authorization request to the provider directly first (RFC 9126). Default off. */
  par?: boolean;
  /** Binds access tokens to this private key (RFC 9449), a JWK with `alg`. */
  dpop?: { key: JWK };
  /** `compat` also takes logout tokens with `typ: JWT` or without `exp`, as some providers send. Default `strict`. */
  backchannelLogout?: 'strict' | 'compat';
  /**
   * `compat` also takes a renewed ID token with a later `auth_time`, from a provider that knows only a person's latest
   * sign-in on any device. The session keeps the time of its own sign-in. Default `strict`: such a session ends.
   */
  renewedIdToken?: 'strict' | 'compat';
  /**
   * Makes this a proof of identity beside the app's own sign-in: no session begins, and the one that is there stays. What
   * the provider vouches for is handed over once, after every check and before the person goes on to `returnTo`; the
   * request is that of the callback, with the cookies of the app's own session. Rejects to refuse the proof. Only `/login`
   * and `/callback` answer then. Needs a `basePath` of its own.
   */
  takeProof?: (proof: VouchedIdentity, request: Request) => void | Promise<void>;
}

/** The OAuth 2.0 endpoints of MOC Account without OpenID Connect. */
export interface MocOauth2Options extends CommonOptions {
  protocol: 'moc-oauth2';
  /** The provider's base URL; the endpoints are `/auth/authorize`, `/auth/accesstoken` and `/auth/resource` below it. */
  base: string;
  clientAuth: { method: 'client_secret_post'; secret: string };
  /**
   * Takes an answer without `state` if this browser has exactly one login open. Only for a provider that does not send
   * `state` back: it weakens the protection against a login that somebody else began. Default off.
   */
  allowMissingState?: boolean;
}

export type MocAccountOptions = OidcOptions | MocOauth2Options;
