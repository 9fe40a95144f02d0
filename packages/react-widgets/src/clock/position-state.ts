import type { Position } from '@moc-sdk/service/client';

/** Where the search for the position stands. A refresh keeps the last position in sight. */
export type PositionState =
  | { readonly status: 'idle' }
  | { readonly status: 'waiting'; readonly last: Position | undefined }
  | { readonly status: 'ready'; readonly position: Position }
  | { readonly status: 'denied' }
  | { readonly status: 'unavailable'; readonly last: Position | undefined };

export type PositionEvent =
  | { readonly type: 'asked' }
  | { readonly type: 'found'; readonly position: Position }
  | { readonly type: 'denied' }
  | { readonly type: 'failed' };

/** Pure. */
export function reducePosition(state: PositionState, event: PositionEvent): PositionState {
  switch (event.type) {
    case 'asked':
      return { status: 'waiting', last: knownPosition(state) };
    case 'found':
      return { status: 'ready', position: event.position };
    case 'denied':
      return { status: 'denied' };
    case 'failed':
      return { status: 'unavailable', last: knownPosition(state) };
  }
}

/** The position that can be sent, if any. One that a refresh failed to renew still counts: its age is sent along. */
export function knownPosition(state: PositionState): Position | undefined {
  if (state.status === 'ready') return state.position;
  return state.status === 'waiting' || state.status === 'unavailable' ? state.last : undefined;
}

/** Beyond this the circle is wider than most sites; the person is asked to refresh. Metres. */
export const POOR_ACCURACY_METRES = 150;
