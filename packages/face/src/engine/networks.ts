import { FaceError } from '@moc-sdk/core/face-errors';
import type { FaceModelPack, ModelFile } from '@moc-sdk/face-models';
import { packName } from '../embedding.js';
import type { FaceRuntime, ModelSession } from '../runtime.js';
import { sha256 } from './sha256.js';

/** The networks of a pack, ready to run. */
export interface Networks {
  readonly detector: ModelSession;
  readonly landmarker: ModelSession;
  /** In the order of the pack's recognisers. */
  readonly recognisers: readonly ModelSession[];
  /**
   * A network that only some calls need: loaded when first asked for, once, and freed with the others.
   * @throws MocError `face/liveness-unsupported` when the pack has none, and as `loadNetworks`
   */
  liveness(which: 'passive' | 'eyes'): Promise<ModelSession>;
  close(): Promise<void>;
}

/**
 * Reads a pack's files, holds each against its checksum and makes a session of it.
 *
 * @param signal Gives up loading; what is asked for later is loaded all the same.
 * @throws MocError `face/model-missing`, `face/model-damaged`, and what `createSession` throws
 */
export async function loadNetworks(
  pack: FaceModelPack,
  runtime: FaceRuntime,
  signal?: AbortSignal,
): Promise<Networks> {
  const sessions = createSessionPool(pack, runtime);
  try {
    const detector = await sessions.get(pack.detector.file, signal);
    const landmarker = await sessions.get(pack.landmarker.file, signal);
    const recognisers: ModelSession[] = [];
    for (const { file } of pack.recognisers) recognisers.push(await sessions.get(file, signal));
    const liveness = async (which: 'passive' | 'eyes') => {
      if (!pack.liveness)
        throw new FaceError('face/liveness-unsupported', { details: { pack: packName(pack) } });
      return sessions.get(pack.liveness[which].file);
    };
    return { detector, landmarker, recognisers, liveness, close: sessions.close };
  } catch (error) {
    await sessions.close();
    throw error;
  }
}

/** One session a file, however often and by whomever it is asked for. A load that failed is tried anew. */
function createSessionPool(pack: FaceModelPack, runtime: FaceRuntime) {
  const loads = new Map<string, Promise<ModelSession>>();
  const load = async (file: ModelFile, signal?: AbortSignal) => {
    const session = await runtime.createSession(await readChecked(file, pack, runtime, signal));
    if (!signal?.aborted) return session;
    await session.close();
    throw signal.reason;
  };
  return {
    get(file: ModelFile, signal?: AbortSignal): Promise<ModelSession> {
      const key = file.sha256;
      const known = loads.get(key);
      if (known) return known;
      const loading = load(file, signal);
      loads.set(key, loading);
      loading.catch(() => loads.delete(key));
      return loading;
    },
    async close(): Promise<void> {
      const opened = await Promise.allSettled(loads.values());
      loads.clear();
      await Promise.all(opened.map((one) => (one.status === 'fulfilled' ? one.value.close() : undefined)));
    },
  };
}

async function readChecked(
  file: ModelFile,
  pack: FaceModelPack,
  runtime: FaceRuntime,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const details = { pack: packName(pack), file: nameOf(file.url) };
  const bytes = await runtime.readModel(file, { signal }).catch((cause: unknown) => {
    signal?.throwIfAborted();
    if (cause instanceof FaceError) throw cause;
    throw new FaceError('face/model-missing', { cause, details });
  });
  const found = await (runtime.sha256 ?? sha256)(bytes);
  signal?.throwIfAborted();
  if (found !== file.sha256) throw new FaceError('face/model-damaged', { details });
  return bytes;
}

/** The last part of a path; a `data:` URL has none, and is as long as the file. */
function nameOf({ protocol, pathname }: URL): string {
  return protocol === 'data:' ? 'data:' : (pathname.split('/').at(-1) ?? '');
}
