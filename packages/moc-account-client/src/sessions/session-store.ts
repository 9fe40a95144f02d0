import type { StoredSession } from './session.js';

/** Which sessions a logout from afar means. At least one is there. */
export interface SessionSelection {
  /** Sessions of this person. */
  readonly subjectKey?: string;
  /** The sessions that came from this session at the provider; with `subjectKey`, also those that name none. */
  readonly providerSessionKey?: string;
}

/**
 * Where sessions are kept. `key` is the SHA-256 of the cookie's id (base64url, 43 characters), so that whoever
 * reads the store cannot sign in with what is in it. A failing store must throw, never answer "no session".
 */
export interface SessionStore {
  get(key: string): Promise<StoredSession | undefined>;
  set(key: string, session: StoredSession): Promise<void>;
  /**
   * Writes only over the version before (`session.version - 1`), in one step; says whether it did. So a request that is
   * under way neither brings back a session that was ended meanwhile nor overwrites what another request wrote.
   */
  replace(key: string, session: StoredSession): Promise<boolean>;
  delete(key: string): Promise<void>;
  /** Ends the sessions that are meant; returns how many there were. */
  deleteSelected(selection: SessionSelection): Promise<number>;
  /**
   * Takes a named lease until a time (ISO 8601), in one step; `false` while anybody holds it. Lets one process of several
   * do a thing that must be done once.
   */
  takeLease(name: string, holder: string, until: string): Promise<boolean>;
  /** Gives a lease back, if this holder has it still. */
  releaseLease(name: string, holder: string): Promise<void>;
}
