import { FaceError } from '@moc-sdk/core/face-errors';
import type { FaceEngine } from '../../engine/types.js';
import type { FromWorker, ToWorker } from '../wire/messages.js';
import { toWire } from '../wire/wire-error.js';
import { loadEngine } from './load-engine.js';
import { wirePhotosToPhotos } from './wire-photo.js';

/** The worker's global scope, as far as it is used here: the library's types know the page's scope alone. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: unknown): void;
}

/** Answers the page: loads an engine once, then carries its calls. */
export function serve(scope: WorkerScope): void {
  const aborts = new Map<number, AbortController>();
  let engine: FaceEngine | undefined;
  const post = (message: FromWorker) => scope.postMessage(message);

  const work = async (message: Exclude<ToWorker, { type: 'abort' }>, signal: AbortSignal) => {
    if (message.type === 'load') {
      await holdLock(message.request.lifeLock, () => post({ type: 'alive' }));
      const report = (progress: Parameters<Parameters<typeof loadEngine>[1]>[0]) =>
        post({ type: 'progress', progress });
      const loaded = await loadEngine(message.request, report, signal);
      engine = loaded.engine;
      return { pack: engine.pack, backend: loaded.backend };
    }
    if (!engine) throw new FaceError('face/engine-closed');
    if (message.type === 'close') return engine.close();
    return run(engine, message, signal);
  };

  scope.onmessage = ({ data }) => {
    const { id } = data;
    if (data.type === 'abort') return aborts.get(id)?.abort();
    const abort = new AbortController();
    aborts.set(id, abort);
    work(data, abort.signal)
      .then(
        (value) => post({ type: 'done', id, value }),
        (error: unknown) => post({ type: 'failed', id, error: toWire(error) }),
      )
      .finally(() => aborts.delete(id));
  };
  post({ type: 'awake' });
}

/** The page has given arguments of the method's own types. */
async function run(
  engine: FaceEngine,
  { method, args, options }: Extract<ToWorker, { type: 'call' }>,
  signal: AbortSignal,
): Promise<unknown> {
  const call = engine[method as 'compare'] as (...all: unknown[]) => Promise<unknown>;
  return call(...(await wirePhotosToPhotos(args)), { ...options, signal });
}

/** Held until the worker ends, however it ends. */
function holdLock(name: string, whenHeld: () => void): Promise<void> {
  const { locks } = navigator;
  if (!locks) return Promise.resolve();
  return new Promise((resolve) => {
    locks
      .request(name, () => {
        whenHeld();
        resolve();
        return new Promise(() => {});
      })
      .catch(() => resolve());
  });
}
