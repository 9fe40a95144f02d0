/** What is known of one error code. `{name}` in a text stands for the error's `details.name`. */
export interface ErrorEntry {
  /** The HTTP status that fits. */
  readonly status: number;
  /** For developers, one sentence. */
  readonly message: string;
  /** For developers: what to do about it. */
  readonly hint: string;
  /** What a person reads, Thai. */
  readonly th: string;
  /** What a person reads, English. */
  readonly en: string;
}
