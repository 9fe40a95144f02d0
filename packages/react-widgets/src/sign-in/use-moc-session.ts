import type { SessionClient, SessionState } from '@moc-sdk/moc-account-client/browser';
import { useSyncExternalStore } from 'react';
import { useMocIfThere } from '../provider/moc-provider.js';

export interface MocSessionModel {
  /** `loading`, `signed-in` with the session, `signed-out`, or `failed` with a code. */
  readonly state: SessionState;
  readonly client: SessionClient;
}

/**
 * The session of this page, kept right across tabs, at the back button and up to its end.
 *
 * @param client default: the `session` of the nearest {@link MocProvider}. Throws a plain error without either: a
 * mistake of the page
 *
 * @example
 * ```tsx
 * const session = createSessionClient();
 *
 * function Greeting() {
 *   const { state } = useMocSession(session);
 *   if (state.status === 'signed-in') return <p>{state.session.identity.person.name.first}</p>;
 *   return state.status === 'signed-out' ? <SignInButton /> : null;
 * }
 * ```
 */
export function useMocSession(client?: SessionClient): MocSessionModel {
  const given = useMocIfThere()?.session;
  const session = client ?? given;
  if (!session) throw new Error('Pass a session client to useMocSession, or `session` to <MocProvider>.');
  const state = useSyncExternalStore(session.subscribe, session.current, session.current);
  return { state, client: session };
}
