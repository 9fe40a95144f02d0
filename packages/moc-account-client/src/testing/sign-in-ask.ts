import type { TestAcr } from './sign-in-policy.js';

/** One login, as the sign-in page sees it. */
export interface SignInAsk {
  /** The page's own path: it shows the form and takes it. */
  readonly action: string;
  readonly clientId: string;
  readonly redirectUri: string;
  /** The proof that the app asks for. */
  readonly acr?: TestAcr;
  /** What the app says about who it is. */
  readonly hint?: string;
  /** The persona who is signed in already. */
  readonly signedIn?: string;
  /** Whether an app still waits for it. Left out for a sign-in to the provider itself. */
  readonly isOpen?: () => Promise<boolean>;
}
