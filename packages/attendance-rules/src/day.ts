import type { Because } from './because.js';
import type { Holiday, PunchInput } from './input/types.js';

/** Stable code of one half of a cell. What it looks like is in the code book. */
export type SlotCode =
  | 'present'
  | 'missing-in'
  | 'missing-out'
  | 'awaited'
  | 'clarification-awaiting'
  | 'clarification-approved'
  | 'travel'
  | 'leave'
  | 'none';

/** The upper (`in`) or lower (`out`) half of a cell. */
export interface Slot {
  code: SlotCode;
  /** What the cell shows, e.g. `08:29 O`; empty when the whole cell is orange. */
  label: string;
  /** The punch of this half, ISO 8601 with +07:00, also beside a clarification. */
  at?: string;
  source?: string;
}

/** One cell of the calendar, with the reasons for everything in it. */
export interface Day {
  /** `YYYY-MM-DD`, common era. */
  date: string;
  /** False on weekends, holidays and outside the person's employment. */
  working: boolean;
  holiday?: Holiday;
  in: Slot;
  out: Slot;
  /** `half`: something in the cell is orange; `full`: both halves are missing, no text, all orange. */
  fill: 'none' | 'half' | 'full';
  /** Minutes after the expected start, 0 within the grace. */
  lateMinutes: number;
  /** Minutes before the expected end, a started minute counts, 0 within the grace. */
  earlyMinutes: number;
  /** The trace, in the order of the rules. `explain` turns it into sentences. */
  because: Because[];
}

/** A punch that cannot be: it takes no part, and is handed back with the reason. */
export interface QuarantinedPunch {
  punch: PunchInput;
  reason: 'unreadable' | 'year-out-of-range' | 'after-as-of';
}

/**
 * Two requests that speak for the same half of a day. The codes follow the regulation (`precedence`, an approved
 * clarification before one that waits); which of the two was meant is for a person to say.
 */
export interface Conflict {
  /** `YYYY-MM-DD` */
  date: string;
  half: 'am' | 'pm';
  kind: 'travel-and-leave' | 'two-travels' | 'two-leaves' | 'two-clarifications';
  /** Both ids, the one that counts first. Where a request has none, what tells it from others: `leave sick 2022-12-06/2022-12-07 day`. */
  ids: [string, string];
}

/** What `evaluate` gives. */
export interface Evaluation {
  /** Every day of the range, in order. */
  days: Day[];
  /** Punches that cannot be. */
  quarantined: QuarantinedPunch[];
  /** Contradictory requests, in order of date and half. */
  conflicts: Conflict[];
}
