import { errorText } from '@moc-sdk/core';
import type { SendState } from './load/send-state.js';
import { Notice } from './notice.js';
import { useMoc } from './provider/moc-provider.js';

/** Why the last call failed, in the person's language; nothing otherwise. */
export function ErrorLine({ state }: { state: SendState }) {
  const { locale } = useMoc();
  return state.status === 'failed' ? <Notice tone="problem">{errorText(state.error, locale)}</Notice> : null;
}
