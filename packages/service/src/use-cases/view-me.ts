import { bangkokDate, MocError, type Role, toBangkokIso } from '@moc-sdk/core';
import type { FaceVault } from '@moc-sdk/face/vault';
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

/** What a new profile photo mends. A key that is missing from the ring is for the operator to mend. */
const OUTDATED = ['face/template-of-other-pack', 'face/template-damaged'];

/** Whether a face is enrolled, whether clock-in can still compare with it, and which consent text holds now. */
export async function viewFace(
  { faceTemplates, faceVault, consentVersion }: Surroundings,
  person: string,
): Promise<Me['face']> {
  const template = await faceTemplates.get(person);
  return {
    enrolled: template !== undefined,
    ...(template && { enrolledAt: template.enrolledAt }),
    ...(template && (await isOutdated(faceVault, person)) && { outdated: true }),
    consentVersion,
  };
}

async function isOutdated(vault: FaceVault, person: string): Promise<boolean> {
  try {
    await vault.open(person);
    return false;
  } catch (error) {
    if (!MocError.isInstance(error) || !error.code.startsWith('face/')) throw error;
    return OUTDATED.includes(error.code);
  }
}
