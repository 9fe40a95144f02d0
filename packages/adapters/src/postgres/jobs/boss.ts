import type PgBoss from 'pg-boss';
import type { SqlExecutor } from '../connect/sql-executor.js';

/** Where the tables of the jobs lie, apart from those of the records. */
export const JOBS_SCHEMA = 'moc_jobs';

/** How often jobs are looked for whose process died, in seconds. */
const UPKEEP_SECONDS = 60;

/** pg-boss, started at its first use. */
export interface Boss {
  /** @throws MocError `system/storage-unavailable`; the next call tries again */
  started(): Promise<PgBoss>;
  stop(): Promise<void>;
}

export function createBoss(executor: SqlExecutor, onError: (error: unknown) => void): Boss {
  let starting: Promise<PgBoss> | undefined;
  return {
    started: () => {
      starting ??= start(executor, onError).catch((error: unknown) => {
        starting = undefined;
        throw error;
      });
      return starting;
    },
    stop: async () => {
      const boss = await starting?.catch(() => undefined);
      starting = undefined;
      await boss?.stop({ graceful: false, close: false });
    },
  };
}

async function start(executor: SqlExecutor, onError: (error: unknown) => void): Promise<PgBoss> {
  const { default: Constructor } = await import('pg-boss');
  const boss = new Constructor({
    db: { executeSql: (text, values) => executor.execute(text, values) },
    schema: JOBS_SCHEMA,
    schedule: false,
    maintenanceIntervalSeconds: UPKEEP_SECONDS,
    retentionDays: 365,
    deleteAfterDays: 7,
  });
  boss.on('error', onError);
  await boss.start();
  if (executor.isExclusive) await takeUpAbandoned(boss, executor);
  return boss;
}

/** Nobody else is here: what is being worked on at the start was left behind by a process that died. */
async function takeUpAbandoned(boss: PgBoss, executor: SqlExecutor): Promise<void> {
  const { rows } = await executor.execute(`select name, id from ${JOBS_SCHEMA}.job where state = 'active'`);
  for (const { name, id } of rows) await boss.fail(name, id, { name: 'Abandoned' });
}
