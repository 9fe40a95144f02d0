import { MocError } from '@moc-sdk/core';
import type { SessionStore } from './session-store.js';

/** The store with its failures named: whoever asks learns that the storage is down, never "no session". */
export function guardedStore(store: SessionStore): SessionStore {
  return {
    get: naming((key) => store.get(key)),
    set: naming((key, session) => store.set(key, session)),
    replace: naming((key, session) => store.replace(key, session)),
    delete: naming((key) => store.delete(key)),
    deleteSelected: naming((selection) => store.deleteSelected(selection)),
    takeLease: naming((name, holder, until) => store.takeLease(name, holder, until)),
    releaseLease: naming((name, holder) => store.releaseLease(name, holder)),
  };
}

function naming<A extends unknown[], R>(work: (...input: A) => Promise<R>): (...input: A) => Promise<R> {
  return async (...input) => {
    try {
      return await work(...input);
    } catch (cause) {
      throw new MocError('system/storage-unavailable', { cause });
    }
  };
}
