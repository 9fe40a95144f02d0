import type { AccountRecords, Announcement, QueuedMail } from '@moc-sdk/service/ports';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.js';

/** Keeps something to be given out with the change that it tells of. */
export async function enqueue(
  db: Kysely<Tables>,
  kind: 'announcement' | 'mail',
  content: Announcement | QueuedMail,
): Promise<void> {
  await db
    .insertInto('outbox')
    .values({ id: content.id, kind, content: JSON.stringify(content) })
    .execute();
}

/** It stays until it is said to be given out: whoever stops in between gives it out again. */
export function outboxOf(db: Kysely<Tables>): Pick<AccountRecords, 'outbox' | 'givenOut'> {
  return {
    outbox: async (limit) => {
      const rows = await db.selectFrom('outbox').selectAll().orderBy('seq').limit(limit).execute();
      const of = (kind: 'announcement' | 'mail') =>
        rows.filter((row) => row.kind === kind).map((row) => row.content);
      return { announcements: of('announcement') as Announcement[], mails: of('mail') as QueuedMail[] };
    },

    givenOut: async (ids) => {
      if (ids.length === 0) return;
      await db.deleteFrom('outbox').where('id', 'in', ids).execute();
    },
  };
}
