import { MocError } from '@moc-sdk/core';

/**
 * Lends a signal that aborts on Ctrl-C or a termination with `system/interrupted`, so that work under way ends and frees
 * what it holds. Further signals change nothing: a terminal and a package manager both hand on the same Ctrl-C.
 */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort(new MocError('system/interrupted'));
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const name of signals) process.on(name, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of signals) process.off(name, stop);
  }
}
