import type { MocIdentity } from './identity.js';
import type { VouchedIdentity } from './options.js';
import type { Transaction } from './transactions.js';

/** The provider's tokens of one session. */
export interface TokenSet {
  readonly accessToken: string;
  readonly tokenType: 'Bearer' | 'DPoP';
  /** When the access token ends, ISO 8601; unknown if the provider does not say. */
  readonly expiresAt?: string;
  readonly refreshToken?: string;
}

/** What a provider vouched for at the end of a login. */
export interface SignedIn {
  readonly identity: MocIdentity;
  /** When the person last proved who they are, ISO 8601; unknown if the provider does not say. */
  readonly authenticatedAt?: string;
  /** How they did (`acr`). */
  readonly acr?: string;
  /** The provider's own session (`sid`), for logout from afar. */
  readonly providerSession?: string;
  readonly tokens?: TokenSet;
  /** What the provider wants back to recognise the session at logout: a token, never shown to the browser before. */
  readonly logoutHint?: string;
}

/** What the answer of a refresh is held against. */
export interface RefreshContext {
  readonly subject: string;
  /** ISO 8601. */
  readonly authenticatedAt?: string;
}

/** Whose sessions the provider ended: those of a person, or one of them. At least one is there. */
export interface LogoutNotice {
  readonly issuer: string;
  readonly subject?: string;
  readonly providerSession?: string;
  /** The notice's own id (`jti`): it counts once. */
  readonly id: string;
  /** Until when a repeat could be believed, ISO 8601. */
  readonly expiresAt: string;
}

/** One thing that was looked at for the diagnosis page. `detail` names no secret. */
export interface ProviderFinding {
  readonly what: 'metadata' | 'keys' | 'clock' | 'endpoints';
  readonly ok: boolean;
  readonly detail: string;
}

/** One way to ask a provider who somebody is. Sessions, cookies and pages do not know which one runs. */
export interface SignInProtocol {
  /** Whether a login can ask for a fresh or stronger proof (`max_age`, `acr_values`). */
  readonly canStepUp: boolean;
  /** Where to send the browser. */
  authorizationUrl(transaction: Transaction): Promise<URL>;
  /** Turns the provider's answer into an identity; `callback` is the app's own callback URL with the answer's query. */
  complete(callback: URL, transaction: Transaction): Promise<SignedIn>;
  /** Like `complete`, with the claims as they are; not there for a protocol without claims. */
  vouch?(callback: URL, transaction: Transaction): Promise<VouchedIdentity>;
  /**
   * New tokens for a refresh token.
   *
   * @throws MocError `sign-in/refresh-refused` if the provider takes the refresh token no more
   */
  refresh(
    refreshToken: string,
    context: RefreshContext,
  ): Promise<{ readonly tokens: TokenSet; readonly logoutHint?: string }>;
  /** Takes the tokens back at the provider, if it can; says whether it did. */
  revoke(tokens: TokenSet): Promise<boolean>;
  /** Calls an API with an access token. */
  callResource(tokens: TokenSet, url: URL, init: RequestInit): Promise<Response>;
  /** Where the browser ends the session at the provider, if the provider has such a place. */
  logoutUrl(logoutHint: string | undefined): Promise<URL | undefined>;
  /** Reads and checks a back-channel logout token; does not know whether it was seen before. */
  readLogoutToken(token: string): Promise<LogoutNotice>;
  /** Looks at the provider for the diagnosis page. Never throws. */
  diagnose(): Promise<readonly ProviderFinding[]>;
}
