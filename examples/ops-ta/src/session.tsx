import { errorText } from '@moc-sdk/core';
import { Notice, Spinner, useLoad, useMoc } from '@moc-sdk/react-widgets';
import type { Me } from '@moc-sdk/service/client';
import { type ReactNode, useEffect } from 'react';
import { MyVerification } from './pages/my-verification.js';

export interface MeLoaderProps {
  /** The service's time has arrived. */
  onNow: (now: string) => void;
  children: (me: Me, reload: () => void) => ReactNode;
}

/** Asks the service who is signed in, again when the app comes back to the front. */
export function MeLoader({ onNow, children }: MeLoaderProps) {
  const { client, locale, texts } = useMoc();
  const { state, reload } = useLoad('me', (signal) => client.me({ signal }));
  const now = state.status === 'ready' ? state.value.now : undefined;

  useEffect(() => {
    if (now) onNow(now);
  }, [now, onNow]);
  useEffect(() => {
    const onShown = () => document.visibilityState === 'visible' && reload();
    document.addEventListener('visibilitychange', onShown);
    return () => document.removeEventListener('visibilitychange', onShown);
  }, [reload]);

  if (state.status === 'ready') return children(state.value, reload);
  if (state.status === 'failed' && state.error.code === 'request/not-allowed') {
    return (
      <main className="page">
        <MyVerification onRetry={reload} />
      </main>
    );
  }
  return (
    <main className="page">
      {state.status === 'loading' ? (
        <Spinner>{texts.common.loading}</Spinner>
      ) : (
        <Notice tone="problem" action={texts.common.retry} onAction={reload}>
          {errorText(state.error, locale)}
        </Notice>
      )}
    </main>
  );
}
