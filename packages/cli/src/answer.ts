import type { Locale } from '@moc-sdk/core';

/** What a command found: for scripts as data, for people as text. */
export interface Answer {
  /** Whether the answer is yes: exit 0, else 1. */
  readonly yes: boolean;
  readonly data: unknown;
  readonly text: string;
}

/** A server that a command has started; it runs until it is told to stop. */
export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

export type Outcome = Answer | Running;

/** What every command is told apart from its own arguments. */
export interface Setting {
  readonly lang: Locale;
}

export function isRunning(outcome: Outcome): outcome is Running {
  return 'close' in outcome;
}
