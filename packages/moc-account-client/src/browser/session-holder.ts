import { loading, reduceSession, type SessionEvent, type SessionState } from './session-state.js';

/** Holds the state and tells who listens when it has changed. */
export interface SessionHolder {
  current(): SessionState;
  /** @returns whether the state has changed */
  apply(event: SessionEvent): boolean;
  subscribe(listener: () => void): () => void;
  close(): void;
}

export function sessionHolder(): SessionHolder {
  const listeners = new Set<() => void>();
  let state: SessionState = loading;
  return {
    current: () => state,
    apply: (event) => {
      const before = state;
      state = reduceSession(state, event);
      if (state === before) return false;
      for (const listener of [...listeners]) listener();
      return true;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
  };
}
