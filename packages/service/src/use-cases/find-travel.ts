import { MocError } from '@moc-sdk/core';
import type { PersonRecords, TravelRecord } from '../ports/index.js';

/** @throws MocError `request/not-found` when the person has none, or has deleted it */
export async function findTravel(records: PersonRecords, id: string): Promise<TravelRecord> {
  const record = await records.travel(id);
  if (!record || record.deletedAt !== undefined) throw new MocError('request/not-found');
  return record;
}
