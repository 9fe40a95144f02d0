import type { RequestListener } from 'node:http';
import type { SessionContent } from '../session-content.js';

/** Which session a request was found to have. */
export type Subject = string | undefined;

/** One way to keep sessions, set up as its own documentation says. */
export interface SessionPeer {
  /** How it stands in the tables. */
  readonly name: string;
  /** Package and version. */
  readonly version: string;
  readonly keeps: 'cookie' | 'store';
  /** When the answer carries a new cookie, in words. */
  readonly reissues: string;
  /**
   * Starts a session for each content; returns the `Cookie` header of each browser. Outside of the clock.
   */
  begin(contents: readonly SessionContent[]): Promise<readonly string[]>;
  /**
   * Makes the request as this peer takes it, outside of the clock. What is returned runs once, inside of it: from the
   * request to the session object, with the answer's cookies set.
   */
  prepare(cookie: string): () => Promise<Subject>;
  /** An Express app whose `GET /me` answers the session's subject as JSON, if this peer has a way for Express. */
  readonly app?: RequestListener;
  /** Starts anew and knows no cookie any more; only of who remembers cookies that it has seen. */
  restart?(): void;
  close?(): Promise<void>;
}
