import { deepFreeze } from './deep-freeze.js';
import { recentlyUsed } from './recently-used.js';
import type { LiveSession } from './sessions.js';

/** Some 12 MB of sealed and opened sessions: the people who are at work at the same time. */
const MAX_KEPT = 2_000;

/**
 * Sessions that were opened before, by their sealed text. What is equal to the letter needs no second decryption: a
 * look-up takes a twentieth of its time.
 */
export interface OpenedCookies {
  open(sealed: string, decrypt: () => Promise<LiveSession | undefined>): Promise<LiveSession | undefined>;
}

export function openedCookies(): OpenedCookies {
  const opened = recentlyUsed<LiveSession>(MAX_KEPT);
  return {
    open: async (sealed, decrypt) => {
      const known = opened.get(sealed);
      if (known) return known;
      const live = await decrypt();
      if (live) opened.set(sealed, deepFreeze(live));
      return live;
    },
  };
}
