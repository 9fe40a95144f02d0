import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MocError } from '@moc-sdk/core';
import { dlib, type FaceModelPack, mobilefacenet, readManifest } from '@moc-sdk/face-models';
import { callerPath, readBytes } from '../files.js';

export interface PackChoice {
  /** The name of a pack that comes along, or the folder of a `pack.json`. */
  readonly pack: string;
}

const builtIn: readonly FaceModelPack[] = [mobilefacenet, dlib];

/**
 * @throws MocError `system/file-unreadable` (neither a name nor such a folder), `face/pack-invalid`
 */
export async function choosePack({ pack }: PackChoice): Promise<FaceModelPack> {
  const known = builtIn.find(({ id }) => id === pack);
  if (known) return known;
  const file = join(pack, 'pack.json');
  const content = await readBytes(file).catch((cause: unknown) => {
    const names = builtIn.map(({ id }) => id).join(', ');
    const hint = `The packs that come along are ${names}; another one is named by the folder of its pack.json.`;
    throw new MocError('system/file-unreadable', { cause, details: { file }, hint });
  });
  try {
    return readManifest(JSON.parse(new TextDecoder().decode(content)), pathToFileURL(callerPath(file)));
  } catch (cause) {
    const [problem = ''] = String(cause instanceof Error ? cause.message : cause).split('\n');
    throw new MocError('face/pack-invalid', { cause, details: { problem } });
  }
}
