import type { Running } from './answer.js';

/** How long closing may take, in milliseconds, before the process ends regardless. */
const PATIENCE = 10_000;

/**
 * Waits for Ctrl-C or a termination, then closes what runs. Further signals are let pass: a terminal and a package
 * manager both hand on the same Ctrl-C.
 */
export async function untilStopped(running: Running): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
  const impatience = setTimeout(() => process.exit(2), PATIENCE);
  await running.close();
  clearTimeout(impatience);
}
