import { FaceError } from '@moc-sdk/core/face-errors';
import type { CallOptions } from '../runtime.js';

/** Lets a bounded number of jobs run at once; the others start in the order they came. */
export interface Queue {
  /**
   * Runs a job when a place is free. On abort it rejects at once with the signal's reason: a waiting job gives up
   * its turn, a running one keeps its place until it has ended, since it holds its memory until then.
   * @throws MocError `face/busy` when too many wait already
   */
  run<T>(job: () => Promise<T>, options?: CallOptions): Promise<T>;
  /** Resolves when no job runs or waits. */
  idle(): Promise<void>;
}

export interface QueueLimits {
  /** Jobs that run at once. */
  readonly parallel: number;
  /** Jobs that may wait; one more is refused. */
  readonly maxWaiting: number;
}

export function createQueue({ parallel, maxWaiting }: QueueLimits): Queue {
  // A Set keeps the order of insertion, and a waiting job leaves from its middle in one step.
  const waiting = new Set<() => void>();
  const onIdle: (() => void)[] = [];
  let running = 0;

  const release = () => {
    const [next] = waiting;
    // A waiting job takes over the place of the one that ended, so that no newcomer slips in between.
    if (next) {
      waiting.delete(next);
      return next();
    }
    running--;
    if (running === 0) for (const resolve of onIdle.splice(0)) resolve();
  };

  const turn = async (signal: AbortSignal | undefined) => {
    if (running < parallel) {
      running++;
      return;
    }
    if (waiting.size >= maxWaiting) throw new FaceError('face/busy', { details: { waiting: waiting.size } });
    let start = () => {};
    const started = new Promise<void>((resolve) => {
      start = resolve;
    });
    waiting.add(start);
    await orAborted(started, signal, () => {
      // Its turn may have come in this very moment: then it holds a place already.
      if (!waiting.delete(start)) release();
    });
  };

  return {
    async run(job, { signal } = {}) {
      signal?.throwIfAborted();
      await turn(signal);
      const work = Promise.resolve().then(job).finally(release);
      return orAborted(work, signal);
    },
    async idle() {
      if (running > 0) await new Promise<void>((resolve) => onIdle.push(resolve));
    },
  };
}

/** The work's outcome, or the signal's reason as soon as it aborts; the work itself goes on. */
export function orAborted<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
  onAbort?: () => void,
): Promise<T> {
  if (!signal) return work;
  return new Promise<T>((resolve, reject) => {
    const abort = () => {
      onAbort?.();
      reject(signal.reason);
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    // In the same step, so that an abort never comes after the outcome.
    const settled =
      <A>(settle: (outcome: A) => void) =>
      (outcome: A) => {
        signal.removeEventListener('abort', abort);
        settle(outcome);
      };
    work.then(settled(resolve), settled(reject));
  });
}
