import type { LocalizedText } from '@moc-sdk/core';
import type { MocSession } from '../sessions/session.js';

/** What a page knows of its session. */
export type SessionState =
  /** Not asked yet, or no longer sure: the page shows nothing of a person. */
  | { readonly status: 'loading' }
  | { readonly status: 'signed-in'; readonly session: MocSession }
  | { readonly status: 'signed-out' }
  /** The question failed, and nothing is known from before. */
  | ({ readonly status: 'failed' } & Refusal);

/** Why something was refused, or could not be asked. */
export interface Refusal {
  /** A code of the catalogue of `@moc-sdk/core`; `system/offline` if there was no answer. */
  readonly code: string;
  /** What to tell the person; there if the server said it. */
  readonly text?: LocalizedText;
}

export type SessionEvent =
  | { readonly type: 'answered'; readonly session: MocSession | null }
  /** `isOver`: the session that was known has passed its end. */
  | { readonly type: 'check-failed'; readonly refusal: Refusal; readonly isOver: boolean }
  /** Here or in another tab. */
  | { readonly type: 'signed-out' }
  /** The browser brought back a page that it had put away: what it shows may be another person's. */
  | { readonly type: 'restored' };

export const loading: SessionState = { status: 'loading' };
const signedOut: SessionState = { status: 'signed-out' };

/** Keeps the state, and with it the pages' renderings, if nothing that a page could show has changed. */
export function reduceSession(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'answered':
      return answered(state, event.session);
    case 'check-failed':
      // A network that is lost for a moment ends no session that was good.
      if (state.status === 'signed-in' && !event.isOver) return state;
      return state.status === 'signed-out' ? state : { status: 'failed', ...event.refusal };
    case 'signed-out':
      return state.status === 'signed-out' ? state : signedOut;
    case 'restored':
      return loading;
  }
}

function answered(state: SessionState, session: MocSession | null): SessionState {
  if (!session) return state.status === 'signed-out' ? state : signedOut;
  const isSame = state.status === 'signed-in' && JSON.stringify(state.session) === JSON.stringify(session);
  return isSame ? state : { status: 'signed-in', session };
}

/** Tells sessions apart between tabs without naming a person; `null` without a session. */
export function sessionKey(state: SessionState): string | null {
  return state.status === 'signed-in' ? state.session.signedInAt : null;
}
