/** One at a time on this machine, whoever asks. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs `work` while no other process does so under the same lock; waits for its turn. The lock is the kernel's: it is free
 * again when its holder ends, however that ends.
 *
 * @param {string} path of the lock's file, made where there is none
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @template T
 */
export async function oneAtATime(path, work) {
  const holder = spawn('flock', ['--exclusive', path, 'sh', '-c', 'echo held; exec cat'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(holder, 'close');
  const held = once(holder.stdout, 'data').then(() => true);
  // Rejects where there is no flock.
  if ((await Promise.race([held, ended])) !== true) throw new Error(`${path} cannot be locked`);
  try {
    return await work();
  } finally {
    holder.stdin.end();
    await ended;
  }
}
