import type { MocIdentity } from '../identity.js';

/** A live session as the app sees it. Holds no token. */
export interface MocSession {
  readonly identity: MocIdentity;
  /** ISO 8601. */
  readonly signedInAt: string;
  /** When the person last proved to the provider who they are, ISO 8601; unknown if the provider does not say. */
  readonly authenticatedAt?: string;
  /** How they did: the provider's `acr`. */
  readonly acr?: string;
  /** When the session ends if nothing more is asked, ISO 8601. */
  readonly expiresAt: string;
}

/** A session as a {@link SessionStore} keeps it: plain JSON. */
export interface StoredSession extends MocSession {
  /** The last time the session was used, ISO 8601; written at most once a minute. */
  readonly lastSeenAt: string;
  /** The absolute end, ISO 8601. */
  readonly endsAt: string;
  /** Counts the writes, from 1. */
  readonly version: number;
  /** SHA-256 of issuer and subject: finds the sessions of a person. */
  readonly subjectKey: string;
  /** SHA-256 of issuer and the provider's own session id, if it named one. */
  readonly providerSessionKey?: string;
  /** The provider's tokens, sealed with the session secrets. */
  readonly tokens?: string;
  /** What the provider needs to recognise the session at logout, sealed with the session secrets. */
  readonly logoutHint?: string;
}
