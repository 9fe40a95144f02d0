import type { Records } from '@moc-sdk/service/ports';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.js';
import { alone } from './person-lock.js';
import { readPerson } from './read-person.js';
import { writePerson } from './write-person.js';

export function postgresRecords(db: Kysely<Tables>): Records {
  return {
    of: (person) => readPerson(db, person),
    change: (person, work) => alone(db, person, (trx) => work(writePerson(trx, person))),
  };
}
