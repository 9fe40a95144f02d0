import { errorText } from '@moc-sdk/core';
import { useEffect, useRef } from 'react';
import type { SendState } from './load/send-state.js';
import { Notice } from './notice.js';
import { useMoc } from './provider/moc-provider.js';

/** Why the last call failed, in the person's language, brought into sight; nothing otherwise. */
export function ErrorLine({ state }: { state: SendState }) {
  const { locale } = useMoc();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status === 'failed') line.current?.scrollIntoView({ block: 'nearest' });
  }, [state]);
  if (state.status !== 'failed') return null;
  return (
    <div ref={line}>
      <Notice tone="problem">{errorText(state.error, locale)}</Notice>
    </div>
  );
}
