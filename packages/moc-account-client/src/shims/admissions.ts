import { MocError } from '@moc-sdk/core';
import type { MocSession } from '../sessions/session.js';

/** Remembers the sessions of the requests that were let pass, as long as the requests live. */
export interface Admissions<Key extends object> {
  admitted(request: Key, session: MocSession): void;
  /** @throws MocError `sign-in/required` where nothing was required of the request */
  current(request: Key): MocSession;
}

export function admissions<Key extends object>(): Admissions<Key> {
  const sessions = new WeakMap<Key, MocSession>();
  return {
    admitted: (request, session) => {
      sessions.set(request, session);
    },
    current: (request) => {
      const session = sessions.get(request);
      if (!session) throw new MocError('sign-in/required');
      return session;
    },
  };
}
