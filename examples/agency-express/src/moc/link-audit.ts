import type { Clock } from '@moc-sdk/core';
import type { Sql } from '../database/database.js';
import type { MocAccountKey } from './link-rules.js';

/** How it was made sure that account and user are one person. */
export type LinkWay = 'password' | 'administrator';
export type LinkEvent = 'requested' | 'linked' | 'refused' | 'unlinked';

export interface AuditEntry {
  readonly at: Date;
  readonly event: LinkEvent;
  readonly how: LinkWay | null;
  readonly userId: number | null;
  readonly actorId: number | null;
}

export interface AuditLine {
  readonly event: LinkEvent;
  readonly how?: LinkWay;
  readonly userId?: number;
  readonly actorId?: number;
  readonly account: MocAccountKey;
}

export type Recorder = (sql: Sql, line: AuditLine) => Promise<void>;

export const recorder =
  (clock: Clock): Recorder =>
  async (sql, { event, how = null, userId = null, actorId = null, account }) => {
    await sql.query(
      `insert into moc_link_audit (at, event, how, user_id, actor_id, issuer, subject)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [clock.now(), event, how, userId, actorId, account.issuer, account.subject],
    );
  };

/** The latest lines, newest first. */
export async function readAudit(sql: Sql): Promise<AuditEntry[]> {
  const { rows } = await sql.query<AuditEntry>(
    `select at, event, how, user_id as "userId", actor_id as "actorId"
     from moc_link_audit order by id desc limit 50`,
  );
  return rows;
}
