import type { MocError } from '@moc-sdk/core';

/**
 * What is known of something that the service is asked for. A reload keeps the old value in sight, and so does one that
 * fails: `stale` then says why the value may be out of date.
 */
export type LoadState<Value> =
  | { readonly status: 'loading'; readonly key: string }
  | {
      readonly status: 'ready';
      readonly key: string;
      readonly value: Value;
      readonly refreshing: boolean;
      readonly stale?: MocError;
    }
  | { readonly status: 'failed'; readonly key: string; readonly error: MocError };

export type LoadEvent<Value> =
  | { readonly type: 'asked'; readonly key: string }
  | { readonly type: 'answered'; readonly key: string; readonly value: Value }
  | { readonly type: 'failed'; readonly key: string; readonly error: MocError };

/** Pure. An answer to an older question (another key) changes nothing. */
export function reduceLoad<Value>(state: LoadState<Value>, event: LoadEvent<Value>): LoadState<Value> {
  if (event.type === 'asked') {
    return state.status === 'ready' && state.key === event.key
      ? { ...state, refreshing: true }
      : { status: 'loading', key: event.key };
  }
  if (event.key !== state.key) return state;
  if (event.type === 'answered') {
    return { status: 'ready', key: event.key, value: event.value, refreshing: false };
  }
  return state.status === 'ready'
    ? { ...state, refreshing: false, stale: event.error }
    : { status: 'failed', key: event.key, error: event.error };
}
