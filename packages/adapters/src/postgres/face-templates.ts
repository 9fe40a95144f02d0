import { toBangkokIso } from '@moc-sdk/core';
import type { FaceTemplates } from '@moc-sdk/service/ports';
import type { Kysely } from 'kysely';
import { appendAudit } from './records/audit-chain.js';
import { alone } from './records/person-lock.js';
import type { Tables } from './tables/tables.js';

export function postgresFaceTemplates(db: Kysely<Tables>): FaceTemplates {
  return {
    get: async (person) => {
      const row = await db
        .selectFrom('face_templates')
        .selectAll()
        .where('person_id', '=', person)
        .executeTakeFirst();
      return (
        row && {
          sealed: new Uint8Array(row.sealed),
          consentVersion: row.consent_version,
          enrolledAt: toBangkokIso(row.enrolled_at),
        }
      );
    },

    replace: (person, template, audit) =>
      alone(db, person, async (trx) => {
        const values = {
          sealed: template.sealed,
          consent_version: template.consentVersion,
          enrolled_at: template.enrolledAt,
        };
        await trx
          .insertInto('face_templates')
          .values({ person_id: person, ...values })
          .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
          .execute();
        await appendAudit(trx, person, audit);
      }),

    reseal: (person, before, sealed, audit) =>
      alone(db, person, async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('face_templates')
          .set({ sealed })
          .where('person_id', '=', person)
          .where('sealed', '=', before)
          .executeTakeFirst();
        if (numUpdatedRows > 0n) await appendAudit(trx, person, audit);
        return numUpdatedRows > 0n;
      }),

    people: async (after, limit) => {
      const rows = await db
        .selectFrom('face_templates')
        .select('person_id')
        .$if(after !== undefined, (query) => query.where('person_id', '>', after as string))
        .orderBy('person_id')
        .limit(limit)
        .execute();
      return rows.map(({ person_id }) => person_id);
    },

    erase: (person, audit) =>
      alone(db, person, async (trx) => {
        const erased = await trx
          .deleteFrom('face_templates')
          .where('person_id', '=', person)
          .returning('person_id')
          .executeTakeFirst();
        if (erased) await appendAudit(trx, person, audit);
        return erased !== undefined;
      }),
  };
}
