import { type Clock, systemClock } from '@moc-sdk/core';
import { deepFreeze } from './deep-freeze.js';
import type { StoredSession } from './session.js';
import type { SessionSelection, SessionStore } from './session-store.js';

/** How many writes lie between two sweeps of what has expired. */
const SWEEP_EVERY = 256;

/**
 * Sessions in the memory of this process: for development, tests and a single process that may forget them at a
 * restart.
 */
export function memorySessions(options: { clock?: Clock } = {}): SessionStore {
  const clock = options.clock ?? systemClock;
  const sessions = new Map<string, StoredSession>();
  const leases = new Map<string, { holder: string; until: number }>();
  let writes = 0;

  function countWrite() {
    writes += 1;
    if (writes % SWEEP_EVERY !== 0) return;
    const now = clock.now().getTime();
    for (const [key, session] of sessions) if (Date.parse(session.expiresAt) <= now) sessions.delete(key);
    for (const [name, lease] of leases) if (lease.until <= now) leases.delete(name);
  }

  return {
    get: async (key) => sessions.get(key),
    set: async (key, session) => {
      sessions.set(key, deepFreeze(session));
      countWrite();
    },
    replace: async (key, session) => {
      if (sessions.get(key)?.version !== session.version - 1) return false;
      sessions.set(key, deepFreeze(session));
      return true;
    },
    delete: async (key) => {
      sessions.delete(key);
    },
    deleteSelected: async (selection) => {
      const keys = [...sessions].flatMap(([key, session]) => (isSelected(session, selection) ? [key] : []));
      for (const key of keys) sessions.delete(key);
      return keys.length;
    },
    takeLease: async (name, holder, until) => {
      const held = leases.get(name);
      if (held && held.until > clock.now().getTime()) return false;
      leases.set(name, { holder, until: Date.parse(until) });
      countWrite();
      return true;
    },
    releaseLease: async (name, holder) => {
      if (leases.get(name)?.holder === holder) leases.delete(name);
    },
  };
}

function isSelected(session: StoredSession, { subjectKey, providerSessionKey }: SessionSelection): boolean {
  if (subjectKey !== undefined && session.subjectKey !== subjectKey) return false;
  if (providerSessionKey === undefined) return subjectKey !== undefined;
  if (session.providerSessionKey === undefined) return subjectKey !== undefined;
  return session.providerSessionKey === providerSessionKey;
}
