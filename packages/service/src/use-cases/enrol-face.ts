import { MocError } from '@moc-sdk/core';
import type { Me } from '../api/contract.js';
import { onPhoto } from './face-photo.js';
import type { Surroundings } from './surroundings.js';
import { viewFace } from './view-me.js';

/**
 * Sets the profile photo: the face becomes the person's one encrypted template. The photo itself is not kept.
 *
 * @throws MocError `face/consent-missing`, `face/none`, `face/several`, `face/poor-quality`, and what `FaceEngine`
 * refuses of files, such as `face/image-unreadable`
 */
export async function enrolFace(
  around: Surroundings,
  person: string,
  input: { photo: Uint8Array; consentVersion: string },
): Promise<Me['face']> {
  const { faces, faceVault, consentVersion } = around;
  if (input.consentVersion !== consentVersion) throw new MocError('face/consent-missing');
  const { embedding } = await onPhoto(faces.enrol(input.photo));
  await faceVault.put(person, embedding, { consentVersion });
  return viewFace(around, person);
}
