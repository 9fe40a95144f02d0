import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FaceModelPack, mobilefacenet, readManifest } from '../src/index.js';
import { installPack } from './install-pack.js';
import type { ReadSource } from './sources.js';

const fromPackage: ReadSource = (name, path) =>
  readFile(new URL(`../node_modules/${name}/${path}`, import.meta.url));

describe('building the mobilefacenet pack', () => {
  let folder: string;
  let pack: FaceModelPack;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'moc-models-'));
    const at = (name: string) => new URL(name, pathToFileURL(`${folder}/`));
    const { detector, landmarker, recognisers, liveness: _, ...rest } = mobilefacenet;
    pack = {
      ...rest,
      detector: { ...detector, file: { ...detector.file, url: at('detect.onnx') } },
      landmarker: { ...landmarker, file: { ...landmarker.file, url: at('landmarks.onnx') } },
      recognisers: recognisers.map((one) => ({ ...one, file: { ...one.file, url: at('fr_feature.onnx') } })),
    };
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes the weights, the manifest and the card, and the second time writes no weights', async () => {
    expect(await installPack(pack, pathToFileURL(`${folder}/`), fromPackage)).toBe(3);
    expect((await readdir(folder)).sort()).toEqual(
      ['MODEL_CARD.md', 'detect.onnx', 'fr_feature.onnx', 'landmarks.onnx', 'pack.json'].sort(),
    );
    expect(await installPack(pack, pathToFileURL(`${folder}/`), fromPackage)).toBe(0);
  });

  it('reads its own manifest back as the same pack', async () => {
    await installPack(pack, pathToFileURL(`${folder}/`), fromPackage);
    const base = pathToFileURL(join(folder, 'pack.json'));
    expect(readManifest(JSON.parse(await readFile(base, 'utf8')), base)).toEqual(pack);
  });

  it('says on the card that the training data is unknown', async () => {
    await installPack(pack, pathToFileURL(`${folder}/`), fromPackage);
    const card = await readFile(join(folder, 'MODEL_CARD.md'), 'utf8');
    expect(card).toMatch(/## Training data\n\nUnknown/);
    expect(card).toContain(pack.detector.file.sha256);
  });

  it('refuses a source file with one changed byte and writes nothing of it', async () => {
    const tampered: ReadSource = async (name, path) => {
      const bytes = new Uint8Array(await fromPackage(name, path));
      bytes[1000] = (bytes[1000] ?? 0) ^ 1;
      return bytes;
    };
    await expect(installPack(pack, pathToFileURL(`${folder}/`), tampered)).rejects.toThrow(
      /fr_detect\.onnx .* is not the file/,
    );
    expect(await readdir(folder)).toEqual([]);
  });
});
