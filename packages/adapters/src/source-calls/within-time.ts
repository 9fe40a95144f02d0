import { SourceTrouble } from './source-trouble.js';

/**
 * Runs `work` until the caller gives up or the time is over, whichever is first, also where `work` pays no heed to its
 * signal.
 *
 * @param limitMs milliseconds
 * @throws SourceTrouble `timeout`; whatever `work` rejects with
 */
export async function withinTime<T>(
  limitMs: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const over = new AbortController();
  const end = (detail: string) => over.abort(new SourceTrouble('timeout', detail));
  const givenUp = () => end('given up by the caller');
  if (caller?.aborted) throw new SourceTrouble('timeout', 'given up by the caller');
  caller?.addEventListener('abort', givenUp, { once: true });
  const timer = setTimeout(() => end(`${limitMs} ms`), limitMs);
  try {
    return await Promise.race([work(over.signal), rejection(over.signal)]);
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', givenUp);
  }
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
