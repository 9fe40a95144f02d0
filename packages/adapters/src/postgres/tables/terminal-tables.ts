import type { Generated } from 'kysely';
import type { Instant } from './column-types.js';

/** What attendance terminals have sent. */
export interface TerminalTables {
  terminal_punches: {
    device: string;
    pin: string;
    at: Instant;
    source: string;
    direction: 'in' | 'out' | null;
    received_at: Instant;
    taken: Generated<boolean>;
  };
  terminal_lines: {
    device: string;
    line: number;
    text: string;
    reason: string;
    received_at: Instant;
  };
  terminal_states: {
    device: string;
    stamp: string | null;
    last_seen: Instant;
  };
}
