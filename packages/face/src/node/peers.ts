import { FaceError } from '@moc-sdk/core/face-errors';

/**
 * Loads a peer dependency when it is first needed, so that this package can be imported without it.
 *
 * @throws MocError `face/runtime-missing` with `details.package`, also when its binary is not there for this machine.
 */
export async function loadPeer<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new FaceError('face/runtime-missing', { cause, details: { package: name } });
  }
}

export const loadSharp = async () => (await loadPeer('sharp', () => import('sharp'))).default;

export const loadOrt = () => loadPeer('onnxruntime-node', () => import('onnxruntime-node'));
