import { FaceError } from '@moc-sdk/core/face-errors';
import type { FaceModelPack, ModelFile } from '@moc-sdk/face-models';
import { packName } from '../embedding.js';
import type { FaceRuntime, ModelSession } from '../runtime.js';

/** The networks of a pack, ready to run. */
export interface Networks {
  readonly detector: ModelSession;
  readonly landmarker: ModelSession;
  /** In the order of the pack's recognisers. */
  readonly recognisers: readonly ModelSession[];
  close(): Promise<void>;
}

/**
 * Reads a pack's files, holds each against its checksum and makes a session of it.
 *
 * @throws MocError `face/model-missing`, `face/model-damaged`
 */
export async function loadNetworks(pack: FaceModelPack, runtime: FaceRuntime): Promise<Networks> {
  const open: ModelSession[] = [];
  const close = async () => {
    await Promise.all(open.map((session) => session.close()));
  };
  const load = async ({ file }: { readonly file: ModelFile }) => {
    const session = await runtime.createSession(await readChecked(file, pack, runtime));
    open.push(session);
    return session;
  };
  try {
    const detector = await load(pack.detector);
    const landmarker = await load(pack.landmarker);
    const recognisers: ModelSession[] = [];
    for (const recogniser of pack.recognisers) recognisers.push(await load(recogniser));
    return { detector, landmarker, recognisers, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function readChecked(file: ModelFile, pack: FaceModelPack, runtime: FaceRuntime): Promise<Uint8Array> {
  const details = { pack: packName(pack), file: file.url.pathname.split('/').at(-1) };
  const bytes = await runtime.readModel(file).catch((cause: unknown) => {
    throw new FaceError('face/model-missing', { cause, details });
  });
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  if (toHex(digest) !== file.sha256) throw new FaceError('face/model-damaged', { details });
  return bytes;
}

function toHex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
