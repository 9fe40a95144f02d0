import { FaceError } from '@moc-sdk/core/face-errors';
import type { CallOptions } from '../../runtime.js';
import type { LoadProgress } from '../types.js';
import type { FromWorker, LoadRequest, Method, ToWorker } from '../wire/messages.js';
import { fromWire } from '../wire/wire-error.js';
import { lifeLockName, watchLife } from './watch-life.js';

/** One worker, from its start to its end. */
export interface Connection {
  /** Undefined while it works; then what ended it. */
  readonly ended: unknown;
  load(request: Omit<LoadRequest, 'lifeLock'>, signal: AbortSignal | undefined): Promise<unknown>;
  call(method: Method, args: readonly unknown[], options: CallSetup): Promise<unknown>;
  close(): Promise<unknown>;
  /** Kills the worker; everything that waits for it rejects with the reason. */
  end(reason: unknown): void;
}

export interface CallSetup {
  /** The method's last argument. */
  readonly options: CallOptions;
  readonly transfer: readonly Transferable[];
}

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** @param open Starts the worker; may throw. */
export function connect(open: () => Worker, onProgress: (progress: LoadProgress) => void): Connection {
  const waiting = new Map<number, Waiting>();
  const lifeLock = lifeLockName();
  const worker = start(open);
  let stopWatching = () => {};
  let awake = false;
  let ended: unknown;
  let lastId = 0;

  const end = (reason: unknown) => {
    if (ended !== undefined) return;
    ended = reason;
    stopWatching();
    worker.terminate();
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };

  const lost = (cause?: unknown) => {
    const code = awake ? 'face/worker-lost' : 'face/worker-blocked';
    const details = navigator.onLine ? {} : { offline: true };
    end(new FaceError(code, { details, ...(cause !== undefined && { cause }) }));
  };

  worker.onerror = (event) => {
    event.preventDefault();
    lost(event.message ? new Error(event.message) : undefined);
  };
  worker.onmessageerror = () => lost(new Error('a message could not be read'));
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'awake') awake = true;
    else if (data.type === 'alive') stopWatching = watchLife(lifeLock, lost);
    else if (data.type === 'progress') onProgress(data.progress);
    else if (data.type === 'done') settle(data.id)?.resolve(data.value);
    else fail(data.id, fromWire(data.error));
  };

  const settle = (id: number) => {
    const found = waiting.get(id);
    waiting.delete(id);
    return found;
  };

  const fail = (id: number, error: Error) => {
    settle(id)?.reject(error);
    // WebAssembly never gives memory back and is broken after it ran out: only a new worker helps.
    if (error instanceof FaceError && error.code === 'face/out-of-memory') lost(error);
  };

  const ask = (
    message: (id: number) => ToWorker,
    signal?: AbortSignal,
    transfer: readonly Transferable[] = [],
  ) =>
    new Promise<unknown>((resolve, reject) => {
      if (ended !== undefined) return reject(ended);
      const id = ++lastId;
      const abort = () => {
        settle(id)?.reject(signal?.reason);
        worker.postMessage({ type: 'abort', id } satisfies ToWorker);
      };
      const settled =
        <T>(settle: (outcome: T) => void) =>
        (outcome: T) => {
          signal?.removeEventListener('abort', abort);
          settle(outcome);
        };
      waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
      signal?.addEventListener('abort', abort);
      worker.postMessage(message(id), [...transfer]);
    });

  return {
    get ended() {
      return ended;
    },
    load: (request, signal) => ask((id) => ({ type: 'load', id, request: { ...request, lifeLock } }), signal),
    call: (method, args, { options: { signal, ...options }, transfer }) =>
      ask((id) => ({ type: 'call', id, method, args, options }), signal, transfer),
    close: () => ask((id) => ({ type: 'close', id })),
    end,
  };
}

function start(open: () => Worker): Worker {
  try {
    return open();
  } catch (cause) {
    throw new FaceError('face/worker-blocked', { cause });
  }
}
