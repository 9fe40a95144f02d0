import { useCallback, useEffect, useReducer, useState } from 'react';
import { useMoc } from '../provider/moc-provider.js';
import { type LoadEvent, type LoadState, reduceLoad } from './load-state.js';

/**
 * Asks the service for something, again whenever `key` changes or `reload` is called, and drops late answers.
 *
 * @param load must depend on nothing but the client and `key`
 */
export function useLoad<Value>(
  key: string,
  load: (signal: AbortSignal) => Promise<Value>,
): { state: LoadState<Value>; reload: () => void } {
  const { toError } = useMoc();
  const [round, setRound] = useState(0);
  const [state, send] = useReducer<LoadState<Value>, [LoadEvent<Value>]>(reduceLoad, {
    status: 'loading',
    key,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is named by `key`; `round` asks again
  useEffect(() => {
    const abort = new AbortController();
    send({ type: 'asked', key });
    load(abort.signal).then(
      (value) => !abort.signal.aborted && send({ type: 'answered', key, value }),
      (cause) => !abort.signal.aborted && send({ type: 'failed', key, error: toError(cause) }),
    );
    return () => abort.abort();
  }, [key, round]);

  // The effect runs after the paint: until then an answer to the former key must not be taken for this one's.
  const current: LoadState<Value> = state.key === key ? state : { status: 'loading', key };
  return { state: current, reload: useCallback(() => setRound((n) => n + 1), []) };
}
