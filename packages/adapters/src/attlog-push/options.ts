import type { Clock } from '@moc-sdk/core';
import type { TerminalInbox } from '@moc-sdk/service/ports';

/** A terminal that may push. */
export interface Terminal {
  /** Its serial number, as on its label and in its menu. */
  readonly device: string;
  /** Where it hangs, for people. */
  readonly name?: string | undefined;
  /** The letter beside its punches. Default `F`. */
  readonly source?: string | undefined;
  /** Default `Asia/Bangkok`: a terminal tells the time of its wall. */
  readonly timezone?: string | undefined;
}

export interface AttlogPushOptions {
  readonly inbox: TerminalInbox;
  readonly terminals: readonly Terminal[];
  readonly clock?: Clock;
  /** Largest body in bytes. Default 2 MiB: some 40,000 records. */
  readonly maxBytes?: number;
  /** Is told when a push was kept, so that records can be taken over. */
  readonly onKept?: (device: string, counts: { kept: number; repeated: number; quarantined: number }) => void;
  /** Is told of refusals and failures. Nothing personal is in them. */
  readonly onError?: (error: unknown) => void;
}
