import type { Locale } from '@moc-sdk/core';

/** What a command found: for scripts as data, for people as text. */
export interface Answer {
  /** Whether the answer is yes: exit 0, else 1. */
  readonly yes: boolean;
  readonly data: unknown;
  readonly text: string;
}

/** An answer that may be too long for memory: for scripts it is written piece by piece. */
export interface LongAnswer {
  /** Gives whether the answer is yes. What it throws before its first piece is reported as any error is. */
  readonly writeJson: (write: (text: string) => Promise<void>) => Promise<boolean>;
}

/** A server that a command has started; it runs until it is told to stop. */
export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

export type Outcome = Answer | LongAnswer | Running;

/** What every command is told apart from its own arguments. */
export interface Setting {
  readonly lang: Locale;
}

export function isRunning(outcome: Outcome): outcome is Running {
  return 'close' in outcome;
}

export function isLong(outcome: Outcome): outcome is LongAnswer {
  return 'writeJson' in outcome;
}
