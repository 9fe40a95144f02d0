import type { MocIdentity } from '../identity.js';

/** A live session as the app sees it. Holds no token. */
export interface MocSession {
  readonly identity: MocIdentity;
  /** ISO 8601. */
  readonly signedInAt: string;
  /** When the session ends if nothing more is asked, ISO 8601. */
  readonly expiresAt: string;
}

/** A session as a {@link SessionStore} keeps it: plain JSON. */
export interface StoredSession {
  readonly identity: MocIdentity;
  /** ISO 8601. */
  readonly signedInAt: string;
  /** The last time the session was used, ISO 8601; written at most once a minute. */
  readonly lastSeenAt: string;
  /** The absolute end, ISO 8601. */
  readonly endsAt: string;
  /** The earlier of the idle and the absolute end, ISO 8601. A store may delete the entry from then on. */
  readonly expiresAt: string;
  /** What the provider needs to recognise the session at logout, sealed with the session secrets. */
  readonly logoutHint?: string;
}
