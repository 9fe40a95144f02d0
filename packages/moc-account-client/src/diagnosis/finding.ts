import type { LocalizedText } from '@moc-sdk/core';

/** One thing that was looked at, for people and for scripts. */
export interface Finding {
  /** A stable name, e.g. `host`. */
  readonly what: string;
  readonly ok: boolean;
  /** What was looked at. */
  readonly title: LocalizedText;
  /** What was seen. */
  readonly text: LocalizedText;
  /** What to do about a problem. */
  readonly advice?: LocalizedText;
}
