import { type Clock, systemClock } from '@moc-sdk/core';
import type { SessionStore } from '@moc-sdk/moc-account-client';
import type { FaceTemplates, Records } from '@moc-sdk/service/ports';
import { type DatabasePlace, openDatabase } from './connect/open-database.js';
import { postgresFaceTemplates } from './face-templates.js';
import { type AuditEntry, readAudit } from './records/audit-chain.js';
import { postgresRecords } from './records/postgres-records.js';
import { postgresSessions } from './sessions.js';
import { migrate } from './tables/migrations.js';

export interface PostgresOptions {
  database: DatabasePlace;
  /** Decides which sessions have expired. Default the machine's clock. */
  clock?: Clock;
}

/** The ports of the service over one database. */
export interface Postgres {
  records: Records;
  faceTemplates: FaceTemplates;
  sessions: SessionStore;
  /** A person's audit trail, oldest first; check it with `firstBrokenEntry`. */
  auditTrail(person: string): Promise<AuditEntry[]>;
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
  const { database, clock = systemClock } = options;
  const { db, close } = await openDatabase(database);
  try {
    await migrate(db);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    records: postgresRecords(db),
    faceTemplates: postgresFaceTemplates(db),
    sessions: postgresSessions(db, clock),
    auditTrail: (person) => readAudit(db, person),
    close,
  };
}
