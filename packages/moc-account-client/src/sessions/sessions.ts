import type { SignedIn } from '../sign-in-protocol.js';
import type { StoredSession } from './session.js';
import type { SessionSelection } from './session-store.js';

/** A session that was found for a request. */
export interface LiveSession {
  /** Names the session in this app, the same for every request of it. Nobody can sign in with it. */
  readonly key: string;
  readonly session: StoredSession;
}

/** What may change in a session while it lives. */
export type SessionChange = Partial<Pick<StoredSession, 'tokens' | 'logoutHint'>>;

/** The sessions of this app. Where they are kept is the business of each kind. */
export interface Sessions {
  /** Starts a session under a fresh id and ends the one that the browser had; returns the cookies to set. */
  begin(request: Request, signedIn: SignedIn): Promise<readonly string[]>;
  /** The live session of a request; looked up once for each. `touch` counts the request as a use of it. */
  read(request: Request, options: { touch: boolean }): Promise<LiveSession | undefined>;
  /** What has become of a session meanwhile; `undefined` if it has ended. */
  reread(request: Request, live: LiveSession): Promise<LiveSession | undefined>;
  /** Lets a request go on with a newer version of its session, which another request wrote or read. */
  adopt(request: Request, live: LiveSession): Promise<void>;
  /** Changes what a session holds, over the newest version of it; `undefined` if it has ended. */
  change(request: Request, live: LiveSession, change: SessionChange): Promise<LiveSession | undefined>;
  /** Ends the session of a request; returns the cookies that clear it, and the session as it was. */
  end(request: Request): Promise<{ cookies: readonly string[]; session?: StoredSession }>;
  /** Ends a session that turned out to be no good while a request was under way. */
  endLive(request: Request, live: LiveSession): Promise<void>;
  /**
   * Ends the sessions that a provider means.
   *
   * @throws MocError `sign-in/logout-token-unsupported` where sessions lie in cookies
   */
  endSelected(selection: SessionSelection): Promise<number>;
  /** `Set-Cookie` values that the answer to a request must carry. */
  setCookies(request: Request): readonly string[];
  /**
   * Does a thing once among all processes on one store; `undefined` while another does it.
   *
   * @param forMs how long the lease lasts if nobody releases it
   */
  lease(name: string, forMs: number): Promise<{ release(): Promise<void> } | undefined>;
}
