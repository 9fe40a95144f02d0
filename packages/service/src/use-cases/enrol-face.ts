import { MocError, toBangkokIso } from '@moc-sdk/core';
import { sealTemplate } from '@moc-sdk/face';
import type { Me } from '../api/contract.js';
import { onPhoto } from './face-photo.js';
import type { Surroundings } from './surroundings.js';
import { viewFace } from './view-me.js';

/**
 * Sets the profile photo: the face becomes the person's one encrypted template. The photo itself is not kept.
 *
 * @throws MocError `face/consent-missing`, `face/none`, `face/several`, `face/poor-quality`, `face/image-unreadable`,
 * `face/image-too-large`
 */
export async function enrolFace(
  around: Surroundings,
  person: string,
  input: { photo: Uint8Array; consentVersion: string },
): Promise<Me['face']> {
  const { faces, faceKey, faceTemplates, clock, consentVersion } = around;
  if (input.consentVersion !== consentVersion) throw new MocError('face/consent-missing');
  const { embedding } = await onPhoto(faces.enrol(input.photo));
  const at = toBangkokIso(clock.now());
  await faceTemplates.replace(
    person,
    { sealed: await sealTemplate(embedding, { key: faceKey, person }), consentVersion, enrolledAt: at },
    {
      at,
      actor: person,
      action: 'face.enrolled',
      subject: `face:${person}`,
      details: { consentVersion, pack: embedding.pack },
    },
  );
  return viewFace(around, person);
}
