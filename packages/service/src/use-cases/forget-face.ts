import type { Surroundings } from './surroundings.js';

/** Erases the person's template; also right when there is none. No photo is kept that would have to go with it. */
export async function forgetFace(
  { faceVault }: Pick<Surroundings, 'faceVault'>,
  person: string,
  actor = person,
): Promise<void> {
  await faceVault.forget(person, { actor });
}
