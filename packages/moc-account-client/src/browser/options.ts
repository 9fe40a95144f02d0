import type { RequiredSignIn } from './required-sign-in.js';

export interface SessionClientOptions {
  /** Where the sign-in paths of the server live. Default `/auth`. */
  basePath?: string;
  /**
   * What happens when {@link SessionClient.fetch} is told to sign in or to step up: `redirect` goes there at once, a
   * function is told and decides. Default: nothing; the answer says it, and the state follows.
   */
  onRequired?: 'redirect' | ((required: RequiredSignIn) => void);
  /** Default: the browser's. */
  fetch?: typeof fetch;
  /** Goes to another page. Default `location.assign`. */
  navigate?: (address: string) => void;
}
