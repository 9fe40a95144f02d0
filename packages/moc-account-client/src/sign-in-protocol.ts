import type { MocIdentity } from './identity.js';
import type { Transaction } from './transactions.js';

/** What a provider vouched for at the end of a login. */
export interface SignedIn {
  readonly identity: MocIdentity;
  /** What the provider wants back to recognise the session at logout: a token, never shown to the browser before. */
  readonly logoutHint?: string;
}

/** One way to ask a provider who somebody is. Sessions, cookies and pages do not know which one runs. */
export interface SignInProtocol {
  /** Where to send the browser. */
  authorizationUrl(transaction: Transaction): Promise<URL>;
  /** Turns the provider's answer into an identity; `callback` is the app's own callback URL with the answer's query. */
  complete(callback: URL, transaction: Transaction): Promise<SignedIn>;
  /** Where the browser ends the session at the provider, if the provider has such a place. */
  logoutUrl(logoutHint: string | undefined): Promise<URL | undefined>;
}
