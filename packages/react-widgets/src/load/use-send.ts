import { useCallback, useRef, useState } from 'react';
import { useMoc } from '../provider/moc-provider.js';
import type { SendState } from './send-state.js';

/** Runs calls that change something, one at a time: a double click sends once. */
export function useSend(): {
  state: SendState;
  send: <Value>(call: () => Promise<Value>, then: (value: Value) => void) => Promise<void>;
} {
  const { toError } = useMoc();
  const [state, setState] = useState<SendState>({ status: 'idle' });
  const busy = useRef(false);
  const send = useCallback(
    async <Value>(call: () => Promise<Value>, then: (value: Value) => void) => {
      if (busy.current) return;
      busy.current = true;
      setState({ status: 'sending' });
      try {
        const value = await call();
        setState({ status: 'idle' });
        then(value);
      } catch (cause) {
        setState({ status: 'failed', error: toError(cause) });
      } finally {
        busy.current = false;
      }
    },
    [toError],
  );
  return { state, send };
}
