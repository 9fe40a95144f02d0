/** The app from whose sign-in a person has come to another page of the provider. */
export interface WaitingApp {
  readonly name: string;
  /** Where to go on: the provider's own sign-in page while the app waits, which then asks nothing more; else the app. */
  readonly href: string;
  /** Whether the sign-in can still be gone on with. */
  readonly isWaiting: boolean;
}

/** A request for one of the further pages of a test provider, and what its answer may need. */
export interface ProviderVisit {
  /** At the provider's own origin. A body is read only when it is asked for, as it comes. */
  readonly request: Request;
  /** Of the caller, as the machine sees it. */
  readonly address: string;
  /** Who is signed in at the provider, by its own session; `undefined` for nobody. */
  signedIn(): Promise<string | undefined>;
  /**
   * Signs a person in at the provider, as after the right password; the cookie goes with the answer. Only for somebody
   * who has just proved that the account is theirs. The session gets a new id; one of another person ends.
   */
  signIn(accountId: string): Promise<void>;
  /** The app that the person came from, if they left its sign-in page by a link of `SignInView.linkTo`. */
  app(): Promise<WaitingApp | undefined>;
}
