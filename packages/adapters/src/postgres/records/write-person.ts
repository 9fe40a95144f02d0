import type { ClarificationRecord, PersonWrites } from '@moc-sdk/service/ports';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables/tables.js';
import { appendAudit } from './audit-chain.js';
import { readPerson } from './read-person.js';
import { clarificationRow, personOf, punchRow, travelRow } from './rows.js';

/** How long the first answer to an idempotency key is kept: long enough for a phone that was off over a weekend. */
const ANSWERS_KEPT = '7 days';

/** Writes of one person within the transaction that holds the person's lock. */
export function writePerson(trx: Transaction<Tables>, person: string): PersonWrites {
  return {
    ...readPerson(trx, person),

    saveProfile: async ({ name, nameEn, email, agency, position }) => {
      const said = {
        name: JSON.stringify(name),
        name_en: nameEn ? JSON.stringify(nameEn) : null,
        email: email ?? null,
        agency: agency ?? null,
        position: position ?? null,
      };
      const row = await trx
        .insertInto('people')
        .values({ person_id: person, ...said })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(said))
        .returningAll()
        .executeTakeFirstOrThrow();
      return personOf(row);
    },

    savePlacement: async ({ area, band, employedFrom, employedTo, supervisor, director }) => {
      await trx
        .updateTable('people')
        .set({
          area: area ?? null,
          band: band ?? null,
          employed_from: employedFrom ?? null,
          employed_to: employedTo ?? null,
          supervisor: supervisor ? JSON.stringify(supervisor) : null,
          director: director ? JSON.stringify(director) : null,
        })
        .where('person_id', '=', person)
        .execute();
    },

    addPunch: async (punch) => {
      const added = await trx
        .insertInto('punches')
        .values(punchRow(person, punch))
        .onConflict((conflict) => conflict.columns(['person_id', 'client_id']).doNothing())
        .returning('client_id')
        .executeTakeFirst();
      return added !== undefined;
    },

    nextClarificationNumber: async () => {
      const { rows } = await sql<{
        number: number;
      }>`select nextval('clarification_numbers') as number`.execute(trx);
      return (rows[0] as { number: number }).number;
    },

    saveClarification: async (record) => {
      const row = clarificationRow(person, record);
      await trx
        .insertInto('clarifications')
        .values(row)
        .onConflict((conflict) => conflict.columns(['person_id', 'clarification_id']).doUpdateSet(row))
        .execute();
      await addSteps(trx, person, record);
    },

    saveTravel: async (record) => {
      const row = travelRow(person, record);
      await trx
        .insertInto('travel')
        .values(row)
        .onConflict((conflict) => conflict.columns(['person_id', 'travel_id']).doUpdateSet(row))
        .execute();
    },

    addFile: async (file) => {
      await trx
        .insertInto('files')
        .values({
          person_id: person,
          file_id: file.id,
          content: file.content,
          bytes: file.bytes,
          kind: file.kind,
          uploaded_by: file.uploadedBy,
          uploaded_at: file.uploadedAt,
        })
        .execute();
    },

    keptAnswer: async (key) => {
      const row = await trx
        .selectFrom('kept_answers')
        .select(['fingerprint', 'answer'])
        .where('person_id', '=', person)
        .where('key', '=', key)
        .executeTakeFirst();
      return row && { fingerprint: row.fingerprint, answer: row.answer.value };
    },

    keepAnswer: async ({ key, fingerprint, answer }) => {
      await trx
        .deleteFrom('kept_answers')
        .where('person_id', '=', person)
        .where('kept_at', '<', sql<Date>`now() - ${sql.lit(ANSWERS_KEPT)}::interval`)
        .execute();
      await trx
        .insertInto('kept_answers')
        .values({
          person_id: person,
          key,
          fingerprint,
          answer: JSON.stringify({ value: answer }),
          kept_at: sql<Date>`now()`,
        })
        .execute();
    },

    audit: (record) => appendAudit(trx, person, record),
  };
}

/** Steps are only ever added. */
async function addSteps(trx: Transaction<Tables>, person: string, record: ClarificationRecord) {
  if (record.steps.length === 0) return;
  await trx
    .insertInto('clarification_steps')
    .values(
      record.steps.map((step, seq) => ({
        person_id: person,
        clarification_id: record.id,
        step_id: step.id,
        seq,
        type: step.type,
        actor: step.actor,
        at: step.at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['person_id', 'clarification_id', 'step_id']).doNothing())
    .execute();
}
