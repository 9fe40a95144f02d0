import { fullName } from '@moc-sdk/core';
import { renderForm } from '@moc-sdk/request-forms';
import type { ClarificationRecord, PersonRecord } from '../ports/index.js';
import { clarificationReference } from './clarification-reference.js';
import { findClarification } from './clarification-step.js';
import { orDash } from './or-dash.js';
import type { Surroundings } from './surroundings.js';

/**
 * The clarification as the paper that supervisor and director sign, PDF.
 *
 * @throws MocError `request/not-found`, `form/unprintable`
 */
export async function printClarification(
  { records }: Surroundings,
  person: PersonRecord,
  id: string,
): Promise<Uint8Array> {
  return renderClarification(person, await findClarification(records.of(person.id), id));
}

/** @throws MocError `form/unprintable` */
export function renderClarification(
  person: PersonRecord,
  record: Omit<ClarificationRecord, 'id' | 'status' | 'steps'>,
): Promise<Uint8Array> {
  const { date, half, reason, place, supervisor, director, writtenAt } = record;
  return renderForm(
    'clarification',
    {
      reference: clarificationReference(record),
      name: fullName(person.name),
      position: orDash(person.position),
      agency: orDash(person.agency),
      date,
      half,
      reason,
      place: orDash(place || person.agency),
      writtenOn: writtenAt.slice(0, 10),
      supervisor: { ...supervisor, position: orDash(supervisor.position) },
      director: { ...director, position: orDash(director.position) },
    },
    { createdAt: new Date(writtenAt) },
  );
}
