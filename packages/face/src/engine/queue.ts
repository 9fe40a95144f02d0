/** Lets a bounded number of jobs run at once; the others start in the order they came. */
export interface Queue {
  run<T>(job: () => Promise<T>): Promise<T>;
  /** Resolves when no job runs or waits. */
  idle(): Promise<void>;
}

export function createQueue(parallel: number): Queue {
  const waiting: (() => void)[] = [];
  const onIdle: (() => void)[] = [];
  let running = 0;

  const release = () => {
    const next = waiting.shift();
    // A waiting job takes over the place of the one that ended, so that no newcomer slips in between.
    if (next) return next();
    running--;
    if (running === 0) for (const resolve of onIdle.splice(0)) resolve();
  };

  return {
    async run(job) {
      if (running < parallel) running++;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await job();
      } finally {
        release();
      }
    },
    async idle() {
      if (running > 0) await new Promise<void>((resolve) => onIdle.push(resolve));
    },
  };
}
