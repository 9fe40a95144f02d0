import type { Clock } from '@moc-sdk/core';
import type { JWK } from 'jose';
import type { IdTokenAlgorithm } from '../options.js';
import type { ProviderFaults } from './faults.js';
import type { AccountHolder, Persona } from './persona.js';
import type { ProviderVisit } from './provider-visit.js';
import type { SignInView } from './sign-in-page.js';

/** An app that may use the test provider. */
export interface TestClient {
  readonly clientId: string;
  /** Taken in the form (`client_secret_post`) and in the header (`client_secret_basic`) alike. */
  readonly secret?: string;
  /** The app's public keys, each with `alg` and `kid`: it then proves itself by `private_key_jwt` and no secret. */
  readonly publicKeys?: readonly JWK[];
  /** Shown on the sign-in page. */
  readonly name?: string;
  readonly redirectUris: readonly string[];
  /** Takes the redirect URIs that stay on this machine on every port. Default off. */
  readonly anyPort?: boolean;
  /** Where the browser may go after signing out. Default: the root of each redirect URI's origin. */
  readonly postLogoutRedirectUris?: readonly string[];
  /** Where the provider tells the app that a session has ended (OpenID Connect Back-Channel Logout). */
  readonly backchannelLogoutUri?: string;
  /** Whether ID tokens and logout tokens of a client with {@link backchannelLogoutUri} name the session. Default on. */
  readonly sendsSid?: boolean;
  /** Default `RS256`. */
  readonly idTokenAlgorithm?: IdTokenAlgorithm;
  /** Refuses authorization requests that were not pushed (RFC 9126). Pushing is possible either way. Default off. */
  readonly requiresPar?: boolean;
  /** Refuses token requests without a proof of possession (RFC 9449). Proofs are possible either way. Default off. */
  readonly requiresDpop?: boolean;
  /** Whether each refresh gives a new refresh token, and a used one ends them all. Default on. */
  readonly rotatesRefreshTokens?: boolean;
  /** Sends `auth_time` in every ID token, not only when `max_age` was asked for. Default off. */
  readonly alwaysSendsAuthTime?: boolean;
}

/** An API whose access tokens the test provider issues as JWTs (RFC 9068), when it is named as `resource` (RFC 8707). */
export interface TestApi {
  /** A URI. */
  readonly audience: string;
  readonly scopes: readonly string[];
}

/** A file that the test provider serves. */
export interface TestAsset {
  /** MIME type. */
  readonly type: string;
  readonly body: Uint8Array;
}

/** How the OAuth endpoints beside OpenID Connect behave. */
export interface LegacyOptions {
  /** Sends `state` back. Default on; off plays a provider that forgets it. */
  readonly echoesState?: boolean;
  /** Gives refresh tokens. Default off. */
  readonly refreshTokens?: boolean;
}

/** People who come and go while the provider runs: what they are is asked anew for every token. */
export interface ProviderAccounts {
  /** @returns the account as it is now; `undefined` for one that is not there, or that can no longer be used */
  find(id: string): Promise<AccountHolder | undefined>;
  /**
   * Should take as long for an unknown e-mail as for a wrong password.
   *
   * @throws MocError what the person is told instead: `account/not-active` after the **right** password of an account
   * that has ended, `request/too-many`
   */
  check(email: string, password: string): Promise<AccountHolder | undefined>;
}

export interface TestProviderOptions {
  readonly personas: readonly Persona[];
  /** Beside the personas, who come first. */
  readonly accounts?: ProviderAccounts;
  readonly clients: readonly TestClient[];
  /** Default: none. */
  readonly apis?: readonly TestApi[];
  /** `/auth/authorize`, `/auth/accesstoken` and `/auth/resource`, for the protocol `moc-oauth2`. */
  readonly legacy?: LegacyOptions;
  /** What the provider takes for the time in what it tells: tokens, `Date`. Default: the machine's. */
  readonly clock?: Clock;
  /** The sign-in page as HTML. Default: a plain page of its own. */
  readonly signInPage?: (view: SignInView) => string;
  /** The page at `/` as HTML. Default: none. */
  readonly homePage?: (view: HomeView) => string;
  /**
   * Further pages of this origin: registration, an account's home. Answers a path that is its own, `undefined` for every
   * other. A request that changes something reaches it only from this origin's own pages.
   */
  readonly pages?: (visit: ProviderVisit) => Promise<Response | undefined>;
  /** CSS that is added to every page. */
  readonly style?: string;
  /** HTML above the pages that are not given here: errors, signing out. */
  readonly banner?: string;
  /** Files that the pages use, by path: fonts. */
  readonly assets?: Readonly<Record<string, TestAsset>>;
  /** Is told of failures inside the provider. */
  readonly onError?: (error: Error) => void;
}

/** What the page at `/` can show. */
export interface HomeView {
  readonly issuer: string;
  readonly personas: readonly Persona[];
  readonly clients: readonly TestClient[];
  /** For {@link providerPage}. */
  readonly nonce: string;
  readonly style: string;
}

/** A real OpenID provider on this machine. */
export interface TestProvider {
  /** `http://localhost:PORT`; known once it listens. Also the base of the protocol `moc-oauth2`. */
  readonly issuer: string;
  /** Makes the provider misbehave while it runs. */
  readonly faults: ProviderFaults;
  /**
   * Signs with new keys from now on. The ones before stay published, so that tokens of before keep their worth.
   *
   * @param options `forgetOld` takes them out of the published keys
   */
  rotateKeys(options?: { readonly forgetOld?: boolean }): Promise<void>;
  /**
   * Ends every session and every grant of a person here, and tells the apps that had one (back-channel logout). An app
   * that cannot be told does not keep the others from it; `onError` hears of it.
   *
   * @returns how many sessions there were
   */
  endSessions(accountId: string): Promise<number>;
  /**
   * @param port default 0: any free one
   * @param host default: both addresses of `localhost`. Another address serves the same issuer, e.g. `0.0.0.0` in a
   * container whose port is published to this machine
   * @returns the issuer
   * @throws MocError `system/port-in-use`
   */
  listen(port?: number, host?: string): Promise<string>;
  close(): Promise<void>;
}
