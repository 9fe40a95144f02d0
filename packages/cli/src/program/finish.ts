import type { Command } from 'commander';
import type { Outcome, Setting } from '../answer.js';

/** Ends a command: `work` gets all options, its own and the general ones, in one object. */
export type Finish = <Options>(
  command: Command,
  work: (options: Options & Setting) => Outcome | Promise<Outcome>,
) => Promise<void>;
