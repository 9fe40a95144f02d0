import type { Clock } from '@moc-sdk/core';
import type { Database, Sql } from '../database/database.js';
import { type AuditEntry, type LinkWay, readAudit, recorder } from './link-audit.js';
import { type LinkRequests, linkRequestsTable } from './link-requests.js';
import { keyOf, type MocAccountKey } from './link-rules.js';

export type LinkResult = 'linked' | 'account-taken' | 'user-taken';
/** Which MOC account opens which user: one for one. Every change is recorded with whoever made it. */
export interface MocLinks extends LinkRequests {
  userOf(account: MocAccountKey): Promise<number | undefined>;
  /** The users that are linked. */
  linkedUsers(): Promise<ReadonlySet<number>>;
  link(account: MocAccountKey, userId: number, how: LinkWay, actorId: number): Promise<LinkResult>;
  unlink(userId: number, actorId: number): Promise<void>;
  audit(): Promise<AuditEntry[]>;
}

export function mocLinksTable(database: Database, clock: Clock): MocLinks {
  const record = recorder(clock);

  return {
    ...linkRequestsTable(database, clock, record),
    userOf: ({ issuer, subject }) => userOf(database, { issuer, subject }),
    linkedUsers: async () => {
      const { rows } = await database.query<{ user_id: number }>('select user_id from moc_links');
      return new Set(rows.map(({ user_id }) => user_id));
    },
    link: (account, userId, how, actorId) =>
      database.transaction(async (sql) => {
        const { rows } = await sql.query(
          `insert into moc_links (user_id, issuer, subject, how, linked_at) values ($1, $2, $3, $4, $5)
           on conflict do nothing returning user_id`,
          [userId, account.issuer, account.subject, how, clock.now()],
        );
        if (rows.length === 0)
          return (await userOf(sql, account)) === undefined ? 'user-taken' : 'account-taken';
        await sql.query('delete from moc_link_requests where issuer = $1 and subject = $2', [
          account.issuer,
          account.subject,
        ]);
        await record(sql, { event: 'linked', how, userId, actorId, account });
        return 'linked';
      }),
    unlink: (userId, actorId) =>
      database.transaction(async (sql) => {
        const { rows } = await sql.query<MocAccountKey>(
          'delete from moc_links where user_id = $1 returning issuer, subject',
          [userId],
        );
        for (const row of rows)
          await record(sql, { event: 'unlinked', userId, actorId, account: keyOf(row) });
      }),
    audit: () => readAudit(database),
  };
}

async function userOf(sql: Sql, { issuer, subject }: MocAccountKey): Promise<number | undefined> {
  const { rows } = await sql.query<{ user_id: number }>(
    'select user_id from moc_links where issuer = $1 and subject = $2',
    [issuer, subject],
  );
  return rows[0]?.user_id;
}
