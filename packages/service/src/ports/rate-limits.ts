/** So many within so many seconds. */
export interface RateLimit {
  /** Names the counter: `look-up-address`. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/**
 * Counts what people do, for every process on the same store.
 *
 * @throws MocError `system/storage-unavailable` when the store cannot be reached or written
 */
export interface RateLimits {
  /**
   * Counts one more of a subject (an address, an account). The store sees a hash of it only.
   *
   * @throws MocError `request/too-many` with `details.retryAfter` in seconds
   */
  take(limit: RateLimit, subject: string): Promise<void>;
  /** Forgets what was counted of a subject. */
  forgive(limit: RateLimit, subject: string): Promise<void>;
}
