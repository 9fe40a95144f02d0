import type { FaceKey, FaceKeys } from '@moc-sdk/face';
import type { Service } from '@moc-sdk/service';
import { keyFile, keyFileIfThere } from './keys.js';

const NAME = 'face.key';

/**
 * The keys of face templates: those of the settings, of which the first seals. A key file of earlier starts goes on
 * opening what it sealed; without settings it is the key, and made if need be.
 *
 * @throws MocError `system/storage-unavailable`
 */
export async function faceKeys(
  settings: readonly Uint8Array[] | undefined,
  folder: string,
): Promise<FaceKeys> {
  const [current, ...older] = settings ?? [];
  if (!current) return keyFile(folder, NAME);
  const file = await keyFileIfThere(folder, NAME);
  const openers = file ? [...older, file] : older;
  return [{ key: current }, ...openers.map((key): FaceKey => ({ key }))];
}

/**
 * Seals in the background what an older key sealed, beside the app's work; tells how many, never whose.
 *
 * @returns stops it
 */
export function rotateFaces(
  { rotateFaces: rotate }: Pick<Service, 'rotateFaces'>,
  say: (line: string) => void,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const stop = new AbortController();
  const rotating = rotate({ signal: stop.signal }).then(
    ({ rotated, failed }) => {
      if (rotated > 0) say(`faces: ${rotated} sealed with the current key`);
      if (failed.length > 0) say(`faces: ${failed.length} do not open with any key of MOC_FACE_KEY`);
    },
    (error: unknown) => {
      if (!stop.signal.aborted) onError(error);
    },
  );
  return async () => {
    stop.abort();
    await rotating;
  };
}
