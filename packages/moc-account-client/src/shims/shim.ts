import type { MocSession } from '../sessions/session.js';

/** What every framework's sign-in gives, in the same words; `Asked` is what the framework calls a request. */
export interface Shim<Asked> {
  /**
   * The live session, or `null`: for pages that look different to whoever is signed in.
   *
   * @throws MocError `system/storage-unavailable`
   */
  session(asked: Asked): Promise<MocSession | null>;
  /**
   * The session behind `require`.
   *
   * @throws MocError `sign-in/required` where the route has no `require`
   */
  current(asked: Asked): MocSession;
  /**
   * The access token for calls in the person's name, renewed in time.
   *
   * @throws MocError as `MocAccount.accessToken` of the package itself
   */
  accessToken(asked: Asked): Promise<string>;
  /**
   * Calls an API in the person's name.
   *
   * @throws MocError as `MocAccount.fetch` of the package itself
   */
  fetch(asked: Asked, url: string | URL, init?: RequestInit): Promise<Response>;
}
