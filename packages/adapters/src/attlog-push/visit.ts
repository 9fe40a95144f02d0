import type { Terminal } from './options.js';

/** What every route works with. */
export interface Visit {
  readonly terminal: Terminal;
  readonly url: URL;
  readonly now: string;
  readonly body: string;
}
