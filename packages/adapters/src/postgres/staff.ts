import { MocError } from '@moc-sdk/core';
import type { PersonRecord } from '@moc-sdk/service/ports';
import type { Kysely } from 'kysely';
import type { Tables } from './tables/tables.js';

/** What the agency keeps about somebody beside their account. */
export type StaffPlacement = Pick<
  PersonRecord,
  'area' | 'band' | 'employedFrom' | 'employedTo' | 'supervisor' | 'director'
>;

/** The people of the agency, for whoever sets the deployment up. */
export interface Staff {
  /** How many people are known. */
  count(): Promise<number>;
  /** Says where somebody known works, under whom, and since when; what is left out is cleared. */
  place(person: string, placement: StaffPlacement): Promise<void>;
}

export function postgresStaff(db: Kysely<Tables>): Staff {
  return {
    count: async () => {
      const row = await db
        .selectFrom('people')
        .select((expression) => expression.fn.countAll<number>().as('people'))
        .executeTakeFirstOrThrow();
      return row.people;
    },
    place: async (person, placement) => {
      const placed = await db
        .updateTable('people')
        .set({
          area: placement.area ?? null,
          band: placement.band ?? null,
          employed_from: placement.employedFrom ?? null,
          employed_to: placement.employedTo ?? null,
          supervisor: placement.supervisor ? JSON.stringify(placement.supervisor) : null,
          director: placement.director ? JSON.stringify(placement.director) : null,
        })
        .where('person_id', '=', person)
        .returning('person_id')
        .executeTakeFirst();
      if (!placed) throw new MocError('request/not-found');
    },
  };
}
