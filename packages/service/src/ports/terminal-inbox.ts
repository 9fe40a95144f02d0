/** One record of an attendance terminal, before it is anybody's punch. */
export interface TerminalPunch {
  /** Serial number of the terminal. */
  readonly device: string;
  /** The number that the terminal knows the person by. Personal: never in a log. */
  readonly pin: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly source: string;
  /** The key that was pressed: a hint, the rules decide from the time. */
  readonly direction?: 'in' | 'out';
}

/** A line that became no punch. */
export interface TerminalLine {
  /** Counted from 1, within the push. */
  readonly line: number;
  readonly text: string;
  /** A stable code: `QuarantineReason` of `@moc-sdk/attendance-rules/import`. */
  readonly reason: string;
}

/** What a terminal sent at once. */
export interface TerminalPush {
  readonly device: string;
  /** The terminal's own mark of how far it has come; it is told this at the next handshake. */
  readonly stamp?: string;
  /** ISO 8601 with offset. */
  readonly receivedAt: string;
  readonly punches: readonly TerminalPunch[];
  readonly quarantined: readonly TerminalLine[];
}

export interface TerminalState {
  readonly device: string;
  readonly stamp?: string;
  /** ISO 8601 with offset. */
  readonly lastSeen: string;
}

/**
 * What terminals have sent, each record once by device, PIN and instant.
 *
 * @throws MocError `system/storage-unavailable` from every method when the store cannot be reached or written
 */
export interface TerminalInbox {
  /** Keeps a push as a whole or not at all. */
  keep(push: TerminalPush): Promise<{ readonly kept: number; readonly repeated: number }>;
  /** Notes that a terminal spoke. */
  seen(device: string, at: string): Promise<void>;
  /** By serial number; terminals that never spoke are left out. */
  states(): Promise<readonly TerminalState[]>;
  /** Records that are nobody's yet, the oldest first, after one of them; at most `limit`. */
  waiting(after: TerminalPunch | undefined, limit: number): Promise<readonly TerminalPunch[]>;
  /** Notes that records have become punches. */
  taken(punches: readonly TerminalPunch[]): Promise<void>;
  /** Lines that could not be read, by device and line. */
  quarantined(): Promise<readonly (TerminalLine & { readonly device: string })[]>;
}
