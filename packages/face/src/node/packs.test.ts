import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dlib, filesOf, loadPack, mobilefacenet, packAt, toManifest } from '@moc-sdk/face-models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaceEngine } from '../engine/types.js';
import { createFaceEngine } from './create-face-engine.js';
import { type Portrait, portraitJpeg } from './portraits.test.fixtures.js';

describe('the dlib pack', () => {
  let engine: FaceEngine;
  beforeAll(async () => {
    engine = await createFaceEngine({ pack: dlib });
  });
  afterAll(() => engine.close());

  const similarity = async (a: Portrait, b: Portrait) =>
    engine.compare(await portraitJpeg(a), await portraitJpeg(b));

  it('knows a person again and tells the others apart', async () => {
    expect(await similarity('ananda', 'anandaLater')).toMatchObject({ decision: 'match' });
    for (const other of ['chai', 'dao', 'fah', 'gaew'] as const) {
      expect(await similarity('ananda', other)).toMatchObject({ decision: 'no-match' });
    }
  });

  it('sees a face as large, as sharp and as straight as the default pack does', async () => {
    const other = await createFaceEngine({ pack: mobilefacenet });
    for (const name of ['dao', 'gaew', 'fah'] as const) {
      const photo = await portraitJpeg(name);
      const [a, b] = [await engine.inspect(photo), await other.inspect(photo)];
      const [measured, expected] = [a.quality.measures!, b.quality.measures!];
      expect(measured.faceHeight / expected.faceHeight).toBeGreaterThan(0.8);
      expect(measured.faceHeight / expected.faceHeight).toBeLessThan(1.25);
      expect(measured.sharpness / expected.sharpness).toBeGreaterThan(0.75);
      expect(measured.sharpness / expected.sharpness).toBeLessThan(1.33);
      expect(Math.abs(measured.turn - expected.turn)).toBeLessThan(0.1);
    }
    await other.close();
  });
});

describe('a pack from a folder', () => {
  let folder: URL;
  const at = (name: string) => new URL(name, folder);
  const failure = async () => createFaceEngine({ pack: await loadPack(folder) }).catch((error) => error);

  beforeAll(async () => {
    folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'moc-pack-'))}/`);
    const moved = packAt(mobilefacenet, folder);
    const [from, to] = [filesOf(mobilefacenet), filesOf(moved)];
    for (const stage of Object.keys(from)) await copyFile(from[stage]!.url, to[stage]!.url);
    await writeFile(at('pack.json'), JSON.stringify(toManifest(moved, at('pack.json'))));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gives the same numbers as the same pack from its package', async () => {
    const photo = await portraitJpeg('ek');
    const values = [];
    for (const pack of [await loadPack(folder), mobilefacenet]) {
      const engine = await createFaceEngine({ pack });
      values.push((await engine.enrol(photo)).embedding.values);
      await engine.close();
    }
    expect(values[0]).toEqual(values[1]);
  });

  it('is refused when it names an answer that its network does not give', async () => {
    const manifest = await readFile(at('pack.json'), 'utf8');
    await writeFile(at('pack.json'), manifest.replace('"points":"output"', '"points":"landmarks"'));
    const engine = await createFaceEngine({ pack: await loadPack(folder) });
    const refused = await engine.inspect(await portraitJpeg('ek')).catch((error) => error);
    expect(refused).toMatchObject({ code: 'face/pack-invalid' });
    expect(refused.message).toContain('landmarks');
    await engine.close();
    await writeFile(at('pack.json'), manifest);
  });

  it('is refused with one changed byte, and without one of its files', async () => {
    const bytes = await readFile(at('fr_feature.onnx'));
    bytes[100_000]! ^= 1;
    await writeFile(at('fr_feature.onnx'), bytes);
    expect(await failure()).toMatchObject({
      code: 'face/model-damaged',
      details: { file: 'fr_feature.onnx' },
    });
    await rm(at('fr_detect.onnx'));
    expect(await failure()).toMatchObject({
      code: 'face/model-missing',
      details: { file: 'fr_detect.onnx' },
    });
  });
});
