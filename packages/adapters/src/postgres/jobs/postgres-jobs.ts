import { randomUUID } from 'node:crypto';
import type { Clock } from '@moc-sdk/core';
import type { Jobs } from '@moc-sdk/service/ports';
import type PgBoss from 'pg-boss';
import type { SqlExecutor } from '../connect/sql-executor.js';
import { createBoss, JOBS_SCHEMA } from './boss.js';
import { type JobWorker, startJobWorker } from './job-worker.js';

export interface PostgresJobsOptions {
  /** `startAfter` is counted from its now. */
  clock: Clock;
  onError: (error: unknown) => void;
}

const ATTEMPTS = 10;
/** A job that takes longer has failed, and one whose process died comes again after this. */
const LIMIT_SECONDS = 300;
/** The first wait before a repeat, in seconds; each further one is about twice as long. */
const RETRY_SECONDS = 1;

/** `short`: of the jobs that wait, one of each key. */
function queueOptions(name: string, attempts: number): PgBoss.Queue {
  return {
    name,
    policy: 'short',
    retryLimit: attempts - 1,
    retryDelay: RETRY_SECONDS,
    retryBackoff: true,
    expireInSeconds: LIMIT_SECONDS,
  };
}

/** Jobs in the database, by pg-boss, whose tables are made at the first use. */
export function postgresJobs(executor: SqlExecutor, { clock, onError }: PostgresJobsOptions): Jobs {
  const pgBoss = createBoss(executor, onError);
  const workers = new Map<string, JobWorker[]>();
  const made = new Set<string>();

  const bossWith = async (queue: string): Promise<PgBoss> => {
    const boss = await pgBoss.started();
    if (!made.has(queue)) await boss.createQueue(queue, queueOptions(queue, ATTEMPTS));
    made.add(queue);
    return boss;
  };

  return {
    work: async (queue, work, { attempts = ATTEMPTS } = {}) => {
      const boss = await bossWith(queue);
      await setAttempts(boss, executor, queue, attempts);
      const worker = startJobWorker({ boss, executor, queue, work, limitSeconds: LIMIT_SECONDS, onError });
      workers.set(queue, [...(workers.get(queue) ?? []), worker]);
    },

    send: async (queue, data, { key, startAfter } = {}) => {
      const boss = await bossWith(queue);
      if (key !== undefined && (await waitsForRepeat(executor, queue, key))) return;
      const seconds = startAfter ? Math.max(0, startAfter.getTime() - clock.now().getTime()) / 1000 : 0;
      await boss.send(queue, data, { singletonKey: key ?? randomUUID(), startAfter: seconds });
      for (const worker of workers.get(queue) ?? []) worker.wake();
    },

    stop: async () => {
      const running = [...workers.values()].flat();
      workers.clear();
      await Promise.all(running.map((worker) => worker.stop()));
      await pgBoss.stop();
    },
  };
}

/** For jobs to come and for those that wait already. */
async function setAttempts(
  boss: PgBoss,
  executor: SqlExecutor,
  queue: string,
  attempts: number,
): Promise<void> {
  await boss.updateQueue(queue, queueOptions(queue, attempts));
  await executor.execute(
    `update ${JOBS_SCHEMA}.job set retry_limit = $2 where name = $1 and state < 'completed'`,
    [queue, attempts - 1],
  );
}

/** The policy of the queue counts only jobs that were never tried. */
async function waitsForRepeat(executor: SqlExecutor, queue: string, key: string): Promise<boolean> {
  const { rows } = await executor.execute(
    `select 1 from ${JOBS_SCHEMA}.job where name = $1 and singleton_key = $2 and state = 'retry' limit 1`,
    [queue, key],
  );
  return rows.length > 0;
}
