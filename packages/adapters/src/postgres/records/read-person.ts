import type { ClarificationRecord, PersonRecords } from '@moc-sdk/service/ports';
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../tables/tables.js';
import { clarificationOf, fileOf, personOf, punchOf, stepOf, travelOf } from './rows.js';

/** Reads of one person, inside a transaction or outside. Every query carries the person's key. */
export function readPerson(db: Kysely<Tables>, person: string): PersonRecords {
  return {
    profile: async () => {
      const row = await db
        .selectFrom('people')
        .selectAll()
        .where('person_id', '=', person)
        .executeTakeFirst();
      return row && personOf(row);
    },

    punches: async ({ from, to }) => {
      const rows = await db
        .selectFrom('punches')
        .selectAll()
        .where('person_id', '=', person)
        .where('at', '>=', new Date(from))
        .where('at', '<', new Date(to))
        .orderBy('at')
        .orderBy('client_id')
        .execute();
      return rows.map(punchOf);
    },

    punch: async (id) => {
      const row = await db
        .selectFrom('punches')
        .selectAll()
        .where('person_id', '=', person)
        .where('client_id', '=', id)
        .executeTakeFirst();
      return row && punchOf(row);
    },

    clarifications: async ({ from, to }) => {
      const rows = await db
        .selectFrom('clarifications')
        .selectAll()
        .where('person_id', '=', person)
        .where('date', '>=', from)
        .where('date', '<=', to)
        .where('status', '<>', 'deleted')
        .orderBy('date')
        .orderBy('written_at')
        .execute();
      return withSteps(db, person, rows);
    },

    clarification: async (id) => {
      const rows = await db
        .selectFrom('clarifications')
        .selectAll()
        .where('person_id', '=', person)
        .where('clarification_id', '=', id)
        .execute();
      return (await withSteps(db, person, rows))[0];
    },

    travels: async ({ from, to }) => {
      const rows = await db
        .selectFrom('travel')
        .selectAll()
        .where('person_id', '=', person)
        .where('to_date', '>=', from)
        .where('from_date', '<=', to)
        .where('deleted_at', 'is', null)
        .orderBy('from_date')
        .orderBy('recorded_at')
        .execute();
      return rows.map(travelOf);
    },

    travel: async (id) => {
      const row = await db
        .selectFrom('travel')
        .selectAll()
        .where('person_id', '=', person)
        .where('travel_id', '=', id)
        .executeTakeFirst();
      return row && travelOf(row);
    },

    files: async (ids) => {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom('files')
        .selectAll()
        .where('person_id', '=', person)
        .where('file_id', 'in', ids)
        .execute();
      return rows.map(fileOf);
    },
  };
}

async function withSteps(
  db: Kysely<Tables>,
  person: string,
  rows: Selectable<Tables['clarifications']>[],
): Promise<ClarificationRecord[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.clarification_id);
  const steps = await db
    .selectFrom('clarification_steps')
    .selectAll()
    .where('person_id', '=', person)
    .where('clarification_id', 'in', ids)
    .orderBy('seq')
    .execute();
  return rows.map((row) =>
    clarificationOf(row, steps.filter((step) => step.clarification_id === row.clarification_id).map(stepOf)),
  );
}
