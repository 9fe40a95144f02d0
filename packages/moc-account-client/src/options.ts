import type { Clock } from '@moc-sdk/core';
import type { Duration } from './duration.js';
import type { SignInEvent } from './events.js';
import type { SessionStore } from './sessions/session-store.js';

/** Signature algorithms of ID tokens that the relying party knows. */
export type IdTokenAlgorithm = 'RS256' | 'PS256' | 'ES256' | 'EdDSA';

export interface MocAccountOptions {
  protocol: 'oidc';
  /** The provider's issuer URL: HTTPS, or plain HTTP on this machine. */
  issuer: string;
  clientId: string;
  clientAuth: { method: 'client_secret_post'; secret: string };
  /**
   * The app's own origin as browsers see it, without a path. Never taken from the `Host` header. HTTPS, or plain
   * HTTP on this machine.
   */
  baseUrl: string;
  /** Where the sign-in paths live. Default `/auth`. */
  basePath?: string;
  /** Default `openid profile email moc_account`. */
  scopes?: readonly string[];
  /** The algorithm that the client is registered with; a token signed with any other is refused. Default `RS256`. */
  idTokenAlgorithm?: IdTokenAlgorithm;
  session: {
    store: SessionStore;
    /** How long an unused session lives. Default `30m`. */
    idle?: Duration;
    /** How long a session lives at most. Default `8h`. */
    absolute?: Duration;
    /** Keys for what the browser keeps during a login, 32 characters or more each: the current one, then older ones. */
    secrets: readonly string[];
  };
  /** How long one call to the provider may take. Default `10s`. */
  timeout?: Duration;
  /** CSS that is added to the error page, e.g. `@font-face` rules for a typeface that the app itself serves. */
  pageStyle?: string;
  /** Is told what happens. What it throws is ignored. */
  onEvent?: (event: SignInEvent) => void;
  fetch?: typeof fetch;
  /** Must agree with the provider's within 30 seconds, since tokens are checked against it. */
  clock?: Clock;
}
