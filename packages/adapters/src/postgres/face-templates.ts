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
