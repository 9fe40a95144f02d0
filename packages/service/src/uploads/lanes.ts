/** So many at once; the others wait in the order in which they came. */
export interface Lane {
  /** Runs `work` as soon as there is room. One who gives up waiting leaves the queue. */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export function lane(width: number): Lane {
  let free = width;
  const waiting: (() => void)[] = [];
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  const enter = (signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      signal?.throwIfAborted();
      if (free > 0) {
        free -= 1;
        resolve();
        return;
      }
      const give = () => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = () => {
        waiting.splice(waiting.indexOf(give), 1);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      waiting.push(give);
    });
  return {
    run: async (work, signal) => {
      await enter(signal);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}

/**
 * Memory belongs to the machine, and so does this: however many services a process holds, one file is open at a time. Most
 * are done within half a second; two of the largest at once would take more memory than a small server has.
 */
export const openingLane = lane(1);
