import type { KeptBurst, LivenessStore, PendingCheck } from './store.js';

export interface MemoryLivenessStoreOptions {
  /** Bursts that are kept for a person, default 20; the oldest goes first. */
  readonly maxBursts?: number;
  /** Checks that may wait at once, default 10,000; the oldest goes first. */
  readonly maxChecks?: number;
}

/** For tests and for one process: nothing outlives it, and other processes do not know its nonces. */
export function memoryLivenessStore(options: MemoryLivenessStoreOptions = {}): LivenessStore {
  const { maxBursts = 20, maxChecks = 10_000 } = options;
  const checks = new Map<string, PendingCheck>();
  const kept = new Map<string, KeptBurst[]>();
  return {
    async save(check) {
      checks.set(check.nonce, check);
      const [oldest] = checks.keys();
      if (checks.size > maxChecks && oldest !== undefined) checks.delete(oldest);
    },
    async take(nonce) {
      const check = checks.get(nonce);
      checks.delete(nonce);
      return check;
    },
    async bursts(person, now) {
      const alive = (kept.get(person) ?? []).filter(({ until }) => until > now);
      if (alive.length > 0) kept.set(person, alive);
      else kept.delete(person);
      return [...alive];
    },
    async keep(burst) {
      kept.set(burst.person, [...(kept.get(burst.person) ?? []), burst].slice(-maxBursts));
    },
    async forget(person) {
      kept.delete(person);
      for (const check of checks.values()) if (check.person === person) checks.delete(check.nonce);
    },
  };
}
