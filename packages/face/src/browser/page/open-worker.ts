/** Where the worker's script lies, or a function that starts it (for bundlers with a way of their own). */
export type WorkerSource = string | URL | (() => Worker);

export function openWorker(source?: WorkerSource): Worker {
  if (typeof source === 'function') return source();
  if (source) return new Worker(new URL(source, location.href), { type: 'module' });
  // Word for word what bundlers look for: they emit the script and put its address here.
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
}
