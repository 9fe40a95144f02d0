import { FaceError } from '@moc-sdk/core/face-errors';
import type { FaceModelPack } from '@moc-sdk/face-models';
import { packFromWire, type WirePack } from '../wire/wire-pack.js';
import { download } from './download.js';
import { reasonOf } from './download-failure.js';

/**
 * The pack with its URLs. One from a `pack.json` is checked for what it needs to be loaded at all; its numbers are
 * those of whoever wrote it, who holds them against `faceModelPackSchema`.
 *
 * @throws MocError `face/model-missing`, `face/pack-invalid`
 */
export async function readPack(wire: WirePack, signal: AbortSignal): Promise<FaceModelPack> {
  if ('content' in wire) return packFromWire(wire.content, self.location.href);
  const bytes = await download(wire.manifest, { signal, onBytes: () => {} }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new FaceError('face/model-missing', { cause, details: { file: 'pack.json', ...reasonOf(cause) } });
  });
  try {
    const pack = packFromWire(JSON.parse(new TextDecoder().decode(bytes)), wire.manifest);
    assertLoadable(pack);
    return pack;
  } catch (cause) {
    throw new FaceError('face/pack-invalid', { cause, details: { problem: String(cause) } });
  }
}

function assertLoadable({ id, version, detector, landmarker, recognisers, thresholds }: FaceModelPack): void {
  if (typeof id !== 'string' || typeof version !== 'string') throw new Error('it has no id and version');
  if (typeof thresholds?.match !== 'number') throw new Error('it has no thresholds');
  if (!recognisers?.length) throw new Error('it has no recognisers');
  for (const part of [detector, landmarker, ...recognisers]) {
    const { url, sha256, bytes } = part?.file ?? {};
    const whole = url instanceof URL && /^[0-9a-f]{64}$/.test(String(sha256)) && Number(bytes) > 0;
    if (!whole) throw new Error('a file has no url, sha256 or bytes');
  }
}
