/**
 * Calls back once when whoever holds the lock has died: the browser then gives it to the next in line. A worker that
 * is killed (for its memory, or by itself) sends no event, so this is the only sign. Without Web Locks (insecure
 * origins) there is none.
 *
 * @returns Ends the watch.
 */
export function watchLife(lock: string, onDeath: () => void): () => void {
  const watch = new AbortController();
  const { signal } = watch;
  navigator.locks?.request(lock, { signal }, onDeath).catch(() => undefined);
  return () => watch.abort();
}

/** A name that no other page uses. */
export function lifeLockName(): string {
  return `moc-face-${Array.from(crypto.getRandomValues(new Uint32Array(4)), String).join('-')}`;
}
