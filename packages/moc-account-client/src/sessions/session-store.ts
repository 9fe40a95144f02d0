import type { StoredSession } from './session.js';

/**
 * Where sessions are kept. `key` is the SHA-256 of the cookie's id (base64url, 43 characters), so that whoever
 * reads the store cannot sign in with what is in it. A failing store must throw, never answer "no session".
 */
export interface SessionStore {
  get(key: string): Promise<StoredSession | undefined>;
  set(key: string, session: StoredSession): Promise<void>;
  delete(key: string): Promise<void>;
  /**
   * Writes only if the key is still there. With it, a request that is under way cannot bring back a session that
   * was ended meanwhile; without it the session is read again just before it is written.
   */
  replace?(key: string, session: StoredSession): Promise<void>;
}
