import { MocError } from '@moc-sdk/core';
import type PgBoss from 'pg-boss';
import type { SqlExecutor } from '../connect/sql-executor.js';

/** How many jobs of a queue one process works on at a time. */
const AT_ONCE = 5;
const POLL_MS = 500;
/** After a look for jobs that failed. */
const POLL_AFTER_FAILURE_MS = 5_000;

export interface JobWorker {
  /** Looks for jobs now. */
  wake(): void;
  /** Takes no more; settles once the running jobs are done. */
  stop(): Promise<void>;
}

export interface JobWork {
  readonly boss: PgBoss;
  readonly executor: SqlExecutor;
  readonly queue: string;
  readonly work: (data: never) => Promise<void>;
  /** A job that takes longer has failed. */
  readonly limitSeconds: number;
  readonly onError: (error: unknown) => void;
}

/** Takes jobs of one queue until it is stopped. */
export function startJobWorker(job: JobWork): JobWorker {
  const pause = createPause();
  let stopping = false;
  const loop = async () => {
    while (!stopping) {
      const jobs = await take(job);
      await Promise.all((jobs ?? []).map((taken) => run(job, taken)));
      if (!stopping && !jobs?.length) await pause.wait(jobs ? POLL_MS : POLL_AFTER_FAILURE_MS);
    }
  };
  const ended = loop();
  return {
    wake: pause.end,
    stop: () => {
      stopping = true;
      pause.end();
      return ended;
    },
  };
}

/** `undefined` when the database could not be asked; pg-boss itself hides that. */
async function take({ boss, executor, queue, onError }: JobWork): Promise<PgBoss.Job[] | undefined> {
  let failed = false;
  const executeSql = (text: string, values: unknown[]) =>
    executor.execute(text, values).catch((error: unknown) => {
      failed = true;
      onError(error);
      return { rows: [] };
    });
  const jobs = await boss.fetch<object>(queue, { batchSize: AT_ONCE, db: { executeSql } });
  return failed ? undefined : jobs;
}

/** Never rejects. A job that is done leaves nothing behind. */
async function run(job: JobWork, { id, data }: PgBoss.Job): Promise<void> {
  const { boss, queue, onError } = job;
  try {
    await withinLimit(job, data);
  } catch (error) {
    onError(error);
    await boss.fail(queue, id, reasonOf(error)).catch(onError);
    return;
  }
  await boss.deleteJob(queue, id).catch(onError);
}

async function withinLimit({ work, queue, limitSeconds }: JobWork, data: object): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    const message = `A job of the queue ${queue} took longer than ${limitSeconds} seconds.`;
    timer = setTimeout(() => reject(new Error(message)), limitSeconds * 1000);
  });
  try {
    await Promise.race([work(data as never), limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** What is kept with the job: no message, which could say more than a log may hold. */
function reasonOf(error: unknown): object {
  if (MocError.isInstance(error)) return { code: error.code };
  return { name: error instanceof Error ? error.name : typeof error };
}

/** A wait that ends early. An end that comes while nobody waits counts for the next wait. */
function createPause() {
  let wake: (() => void) | undefined;
  let isWoken = false;
  return {
    wait: async (ms: number) => {
      if (!isWoken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = undefined;
      isWoken = false;
    },
    end: () => {
      isWoken = true;
      wake?.();
    },
  };
}
