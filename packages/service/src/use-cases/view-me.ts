import { bangkokDate, type Role, toBangkokIso } from '@moc-sdk/core';
import type { Me } from '../api/contract.js';
import type { PersonRecord } from '../ports/index.js';
import type { Surroundings } from './surroundings.js';

/** Who is signed in, and what the server's day is. */
export async function viewMe(around: Surroundings, person: PersonRecord, roles: Role[]): Promise<Me> {
  const now = around.clock.now();
  const { id, name, email, agency, position, supervisor, director } = person;
  return {
    id,
    name,
    ...(email !== undefined && { email }),
    ...(agency !== undefined && { agency }),
    ...(position !== undefined && { position }),
    ...(supervisor && { supervisor }),
    ...(director && { director }),
    roles,
    now: toBangkokIso(now),
    today: bangkokDate(now),
    face: await viewFace(around, id),
    sites: [...around.sites],
  };
}

/** Whether a face is enrolled, and which consent text holds now. */
export async function viewFace(
  { faceTemplates, consentVersion }: Surroundings,
  person: string,
): Promise<Me['face']> {
  const template = await faceTemplates.get(person);
  return {
    enrolled: template !== undefined,
    ...(template && { enrolledAt: template.enrolledAt }),
    consentVersion,
  };
}
