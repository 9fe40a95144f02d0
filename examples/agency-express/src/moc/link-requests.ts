import type { Clock } from '@moc-sdk/core';
import type { Database } from '../database/database.js';
import type { Recorder } from './link-audit.js';
import type { MocAccountKey } from './link-rules.js';

/** A person who cannot prove the old user asks an administrator. */
export interface LinkRequest extends MocAccountKey {
  readonly id: number;
  /** As MOC Account has verified it: helps the administrator to find the person, decides nothing. */
  readonly name: string;
  readonly agency: string;
  readonly askedAt: Date;
}

export interface LinkRequests {
  /** Asks once, however often. */
  ask(account: MocAccountKey, person: { name: string; agency: string }): Promise<void>;
  requests(): Promise<LinkRequest[]>;
  request(id: number): Promise<LinkRequest | undefined>;
  refuse(id: number, actorId: number): Promise<void>;
}

const COLUMNS = 'id, issuer, subject, name, agency, asked_at as "askedAt"';

export function linkRequestsTable(database: Database, clock: Clock, record: Recorder): LinkRequests {
  return {
    ask: (account, { name, agency }) =>
      database.transaction(async (sql) => {
        const { rows } = await sql.query(
          `insert into moc_link_requests (issuer, subject, name, agency, asked_at) values ($1, $2, $3, $4, $5)
           on conflict do nothing returning id`,
          [account.issuer, account.subject, name, agency, clock.now()],
        );
        if (rows.length > 0) await record(sql, { event: 'requested', account });
      }),
    requests: async () => {
      const { rows } = await database.query<LinkRequest>(
        `select ${COLUMNS} from moc_link_requests order by id`,
      );
      return rows;
    },
    request: async (id) => {
      const text = `select ${COLUMNS} from moc_link_requests where id = $1`;
      return (await database.query<LinkRequest>(text, [id])).rows[0];
    },
    refuse: (id, actorId) =>
      database.transaction(async (sql) => {
        const { rows } = await sql.query<MocAccountKey>(
          'delete from moc_link_requests where id = $1 returning issuer, subject',
          [id],
        );
        for (const account of rows) await record(sql, { event: 'refused', actorId, account });
      }),
  };
}
