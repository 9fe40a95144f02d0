import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { type FaceModelPack, filesOf, type ModelFile, toManifest } from '../src/index.js';
import { builders } from './builders.js';
import { modelCard } from './model-card.js';
import { type ReadSource, readSources, sha256 } from './sources.js';

/**
 * Writes a pack's weights to where its URLs point, `pack.json` and `MODEL_CARD.md` to its folder. Files of weights
 * that are there already with the right checksum are left alone; their sources are checked all the same.
 *
 * @returns how many files of weights had to be written.
 * @throws Error when a source file does not have the pinned checksum, or what is built from it has another.
 */
export async function installPack(pack: FaceModelPack, folder: URL, read: ReadSource): Promise<number> {
  const files = Object.values(filesOf(pack));
  const sources: Map<string, Uint8Array>[] = [];
  for (const file of files) sources.push(await readSources(file, read));
  let written = 0;
  for (const [index, file] of files.entries()) {
    if (await isCurrent(file)) continue;
    const bytes = build(file, [...(sources[index]?.values() ?? [])]);
    await mkdir(new URL('./', file.url), { recursive: true });
    await writeFile(file.url, bytes);
    written += 1;
  }
  await mkdir(folder, { recursive: true });
  const manifest = new URL('pack.json', folder);
  await writeFile(manifest, `${JSON.stringify(toManifest(pack, manifest), null, 2)}\n`);
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

function build(file: ModelFile, sources: readonly Uint8Array[]): Uint8Array {
  const name = file.url.pathname.split('/').at(-1) ?? '';
  const bytes = builders[name]?.(sources) ?? sources[0] ?? new Uint8Array();
  const found = sha256(bytes);
  if (found === file.sha256) return bytes;
  throw new Error(
    `${name} came out of its sources as other bytes than the pack was measured with.\n` +
      `  expected SHA-256 ${file.sha256} (${file.bytes} bytes)\n` +
      `  found    SHA-256 ${found} (${bytes.length} bytes)\n` +
      'Nothing was written. A changed builder needs a new measurement and a new version of the pack.',
  );
}
