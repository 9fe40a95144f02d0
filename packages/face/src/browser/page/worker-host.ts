import { FaceError } from '@moc-sdk/core/face-errors';
import type { CallOptions } from '../../runtime.js';
import type { LoadProgress, PagePhoto } from '../types.js';
import type { LoadAnswer, LoadRequest, Method } from '../wire/messages.js';
import { type Connection, connect } from './connection.js';
import { photoToWire } from './photo-to-wire.js';

export interface WorkerHostOptions {
  readonly open: () => Worker;
  readonly request: Omit<LoadRequest, 'lifeLock'>;
  readonly onProgress: (progress: LoadProgress) => void;
  /** Gives up the first start. */
  readonly signal: AbortSignal | undefined;
}

export interface HostedCall {
  readonly method: Method;
  readonly photos: readonly PagePhoto[];
  /** Puts the photos, now ready to be posted, among the method's arguments. */
  readonly toArgs: (photos: readonly unknown[]) => readonly unknown[];
  /** The method's last argument; all of it but the signal must be cloneable. */
  readonly options: CallOptions;
}

/** A loaded worker, and the next one when that has died. */
export interface WorkerHost {
  readonly loaded: LoadAnswer;
  call(call: HostedCall): Promise<unknown>;
  close(): Promise<void>;
}

export async function hostWorker(options: WorkerHostOptions): Promise<WorkerHost> {
  let current = await start(options, options.signal);
  let restarting: Promise<Connection> | undefined;
  let closing: Promise<void> | undefined;
  const running = new Set<Promise<unknown>>();

  const restart = async () => {
    current = await start(options, undefined);
    return current.connection;
  };

  const alive = async (): Promise<Connection> => {
    if (current.connection.ended === undefined) return current.connection;
    restarting ??= restart().finally(() => {
      restarting = undefined;
    });
    return restarting;
  };

  const run = async ({ method, photos, toArgs, options }: HostedCall) => {
    const { signal } = options;
    const wires = await Promise.all(photos.map(photoToWire));
    const connection = await alive();
    signal?.throwIfAborted();
    const args = toArgs(wires.map(({ photo }) => photo));
    return connection.call(method, args, { options, transfer: wires.flatMap(({ transfer }) => transfer) });
  };

  const end = async () => {
    await Promise.allSettled(running);
    const { connection } = current;
    await connection.close().catch(() => undefined);
    connection.end(new FaceError('face/engine-closed'));
  };

  return {
    get loaded() {
      return current.loaded;
    },
    async call(call) {
      call.options.signal?.throwIfAborted();
      if (closing) throw new FaceError('face/engine-closed');
      const work = run(call);
      running.add(work);
      return work.finally(() => running.delete(work));
    },
    close() {
      closing ??= end();
      return closing;
    },
  };
}

async function start({ open, request, onProgress }: WorkerHostOptions, signal: AbortSignal | undefined) {
  signal?.throwIfAborted();
  const connection = connect(open, onProgress);
  try {
    const loaded = (await connection.load(request, signal)) as LoadAnswer;
    return { connection, loaded };
  } catch (error) {
    connection.end(error);
    throw error;
  }
}
