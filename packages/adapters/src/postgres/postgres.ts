import { type Clock, MocError, systemClock } from '@moc-sdk/core';
import type { SessionStore } from '@moc-sdk/moc-account-client';
import type {
  AccountRecords,
  FaceTemplates,
  Jobs,
  RateLimits,
  Records,
  TerminalInbox,
} from '@moc-sdk/service/ports';
import { postgresAccounts } from './accounts/postgres-accounts.js';
import { type DatabasePlace, openDatabase } from './connect/open-database.js';
import { postgresFaceTemplates } from './face-templates.js';
import { postgresJobs } from './jobs/postgres-jobs.js';
import { postgresRateLimits } from './rate-limits/postgres-rate-limits.js';
import { type AuditEntry, readAudit } from './records/audit-chain.js';
import { postgresRecords } from './records/postgres-records.js';
import { postgresSessions } from './sessions.js';
import { migrate } from './tables/migrations.js';
import { postgresTerminals } from './terminals.js';

export interface PostgresOptions {
  database: DatabasePlace;
  /** Decides which limits are over, when a job starts, and when a case was saved. Default the machine's clock. */
  clock?: Clock;
  /**
   * Decides which sessions are over, where that is another time than `clock`: sign-in sets their end by the machine's,
   * while a demonstration may move the time of accounts. Default `clock`.
   */
  sessionsClock?: Clock;
  /** Is told of jobs that failed and of a job queue that cannot be reached. Default: a warning of the process. */
  onError?: (error: unknown) => void;
}

/** The ports of the service over one database. */
export interface Postgres {
  records: Records;
  faceTemplates: FaceTemplates;
  sessions: SessionStore;
  accounts: AccountRecords;
  /** Its tables, in a schema of their own, are made at the first use. */
  jobs: Jobs;
  rateLimits: RateLimits;
  /** What attendance terminals have sent. */
  terminals: TerminalInbox;
  /** A person's audit trail, oldest first; check it with `firstBrokenEntry`. */
  auditTrail(person: string): Promise<AuditEntry[]>;
  /** Lets running jobs finish first. */
  close(): Promise<void>;
}

/**
 * Opens the database, brings its tables up to date, and gives the service's ports over it. The same SQL runs on a
 * PostgreSQL server (14 or newer) and on PGlite, the PostgreSQL in this process.
 *
 * @throws MocError `system/storage-unavailable`: the server cannot be reached, the folder cannot be written, or
 * another program has it open
 *
 * @example
 * ```ts
 * const { records, faceTemplates, sessions, close } = await postgres({ database: { folder: '.data/db' } });
 * ```
 */
export async function postgres(options: PostgresOptions): Promise<Postgres> {
  const { database, clock = systemClock, sessionsClock = clock, onError = warn } = options;
  const { db, executor, close } = await openDatabase(database);
  try {
    await migrate(db);
  } catch (error) {
    await close();
    throw error;
  }
  const jobs = postgresJobs(executor, { clock, onError });
  return {
    records: postgresRecords(db),
    faceTemplates: postgresFaceTemplates(db),
    sessions: postgresSessions(db, sessionsClock),
    accounts: postgresAccounts(db, clock),
    jobs,
    rateLimits: postgresRateLimits(db, clock),
    terminals: postgresTerminals(db),
    auditTrail: (person) => readAudit(db, person),
    close: () => jobs.stop().finally(close),
  };
}

/** Only what cannot be personal: a message of ours, or the name of a foreign error. */
function warn(error: unknown): void {
  const text = error instanceof Error ? error.name : typeof error;
  process.emitWarning(MocError.isInstance(error) ? error.message : `A job failed: ${text}`);
}
