import type { LiveSession } from './sessions.js';

/** Some 5 MB of sealed and opened sessions: the people who are at work at the same time. */
const MAX_KEPT = 1_000;

/**
 * Sessions that were opened before, by their sealed text. What is equal to the letter needs no second decryption: a
 * look-up takes a twentieth of its time. The least recently used ones are forgotten.
 */
export interface OpenedCookies {
  open(sealed: string, decrypt: () => Promise<LiveSession | undefined>): Promise<LiveSession | undefined>;
}

export function openedCookies(): OpenedCookies {
  const kept = new Map<string, LiveSession>();

  function keep(sealed: string, live: LiveSession): void {
    // A map holds its entries in the order of their coming: what is put back is the youngest.
    kept.delete(sealed);
    kept.set(sealed, live);
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  }

  return {
    open: async (sealed, decrypt) => {
      const known = kept.get(sealed);
      if (known) return known;
      const live = await decrypt();
      if (live) keep(sealed, deepFreeze(live));
      return live;
    },
  };
}

/** Many requests are given the same object: an app that writes to it must not write to those of others. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
