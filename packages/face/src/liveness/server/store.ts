import type { Challenge } from '../challenge/challenges.js';
import type { Fingerprint } from '../observation.js';

/** A check that has begun and waits for its frames. */
export interface PendingCheck {
  readonly nonce: string;
  readonly person: string;
  readonly challenges: readonly Challenge[];
  /** Milliseconds since 1970, the server's clock. */
  readonly begunAt: number;
  readonly expiresAt: number;
}

/** What is kept of a burst so that it does not count again. No face can be drawn from it. */
export interface KeptBurst {
  /** The check that it was sent for; a burst that is sent again for the same one is no replay. */
  readonly nonce: string;
  readonly person: string;
  readonly prints: readonly Fingerprint[];
  /** Milliseconds since 1970; from then on it may be dropped. */
  readonly until: number;
}

/** Where checks are kept between `begin` and `decide`, and fingerprints of bursts for a time. */
export interface LivenessStore {
  save(check: PendingCheck): Promise<void>;
  /**
   * Takes a check out and gives it to exactly one caller, however many ask at once: that a nonce counts once hangs on
   * it (in SQL: `delete … returning`). Checks that expired may be dropped unasked.
   */
  take(nonce: string): Promise<PendingCheck | undefined>;
  /** The kept bursts of a person, whose `until` lies after `now`. */
  bursts(person: string, now: number): Promise<readonly KeptBurst[]>;
  keep(burst: KeptBurst): Promise<void>;
  /** Erases all that is kept of a person. */
  forget(person: string): Promise<void>;
}
