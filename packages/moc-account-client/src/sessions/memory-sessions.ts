import { type Clock, systemClock } from '@moc-sdk/core';
import type { StoredSession } from './session.js';
import type { SessionStore } from './session-store.js';

/** How many writes lie between two sweeps of expired sessions. */
const SWEEP_EVERY = 256;

/**
 * Sessions in the memory of this process: for development, tests and a single process that may forget them at a
 * restart.
 */
export function memorySessions(options: { clock?: Clock } = {}): SessionStore {
  const clock = options.clock ?? systemClock;
  const sessions = new Map<string, StoredSession>();
  let writes = 0;

  function sweep() {
    const now = clock.now().getTime();
    for (const [key, session] of sessions) {
      if (Date.parse(session.expiresAt) <= now) sessions.delete(key);
    }
  }

  return {
    get: async (key) => sessions.get(key),
    set: async (key, session) => {
      sessions.set(key, session);
      writes += 1;
      if (writes % SWEEP_EVERY === 0) sweep();
    },
    delete: async (key) => {
      sessions.delete(key);
    },
    replace: async (key, session) => {
      if (sessions.has(key)) sessions.set(key, session);
    },
  };
}
