import type { Locale } from '@moc-sdk/core';
import type { Emulator } from '../src/index.js';
import type { Window } from './window.js';

/** One way through the pages: in one window, in one language. */
export interface Walk {
  readonly window: Window;
  readonly emulator: Emulator;
  readonly locale: Locale;
  /** Makes the addresses of this walk its own. */
  readonly name: string;
  readonly say: (line: string) => void;
}
