import { toBangkokIso } from '@moc-sdk/core';
import type { Surroundings } from './surroundings.js';

/** Erases the person's template; also right when there is none. */
export async function forgetFace({ faceTemplates, clock }: Surroundings, person: string): Promise<void> {
  await faceTemplates.erase(person, {
    at: toBangkokIso(clock.now()),
    actor: person,
    action: 'face.erased',
    subject: `face:${person}`,
  });
}
