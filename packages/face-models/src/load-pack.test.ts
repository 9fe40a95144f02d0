import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadPack, mobilefacenet, packAt, toManifest } from './index.js';

const anywhere = new URL('https://agency.example/faces/pack.json');
const manifest = JSON.stringify(toManifest(packAt(mobilefacenet, new URL('./', anywhere)), anywhere));

describe('a pack in a folder', () => {
  let folder: URL;

  beforeEach(async () => {
    folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'moc-pack-'))}/`);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is read with its files beside it', async () => {
    await writeFile(new URL('pack.json', folder), manifest);
    const pack = await loadPack(folder);
    expect(pack).toEqual(packAt(mobilefacenet, folder));
    expect(pack.detector.file.url.href).toBe(new URL('fr_detect.onnx', folder).href);
  });

  it('is named by its path as well, with a slash at the end or without', async () => {
    await writeFile(new URL('pack.json', folder), manifest);
    const path = fileURLToPath(folder);
    expect(await loadPack(path)).toEqual(await loadPack(folder));
    expect(await loadPack(path.slice(0, -1))).toEqual(await loadPack(folder));
  });

  it('is refused with the name of the wrong field', async () => {
    await writeFile(new URL('pack.json', folder), manifest.replace('"match":0.4', '"match":"high"'));
    await expect(loadPack(folder)).rejects.toMatchObject({
      name: 'PackError',
      code: 'face/pack-invalid',
      message: expect.stringMatching(/pack\.json is not a pack: thresholds\.match: [^\n]*$/),
    });
  });

  it('is refused when its kinds of networks are unknown, and when it is no JSON', async () => {
    await writeFile(new URL('pack.json', folder), manifest.replace('"68-points"', '"69-points"'));
    await expect(loadPack(folder)).rejects.toMatchObject({
      code: 'face/pack-invalid',
      message: expect.stringContaining('landmarker'),
    });
    await writeFile(new URL('pack.json', folder), manifest.slice(0, -9));
    await expect(loadPack(folder)).rejects.toMatchObject({ code: 'face/pack-invalid' });
  });

  it('sets nothing but its own fields', async () => {
    const odd = '{"__proto__":{"url":"x","polluted":1},"constructor":{"prototype":{"polluted":1}},';
    await writeFile(new URL('pack.json', folder), manifest.replace('{', odd));
    expect(await loadPack(folder)).toEqual(packAt(mobilefacenet, folder));
    expect('polluted' in {}).toBe(false);
  });

  it('is missing when there is no pack.json', async () => {
    await expect(loadPack(folder)).rejects.toMatchObject({ code: 'face/model-missing' });
  });
});

describe('a pack on the web', () => {
  let server: Server;
  let base: URL;

  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      if (url === '/faces/pack.json') response.end(manifest);
      else if (url === '/odd/pack.json')
        response.end(manifest.replace('./fr_detect.onnx', 'file:///etc/hosts'));
      else if (url !== '/slow/pack.json') response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is read from its pack.json or its folder', async () => {
    const pack = await loadPack(new URL('faces/', base));
    expect(pack).toEqual(await loadPack(new URL('faces/pack.json', base).href));
    expect(pack.landmarker.file.url.href).toBe(new URL('faces/fr_landmark.onnx', base).href);
  });

  it('is refused when it names a file of this machine', async () => {
    await expect(loadPack(new URL('odd/', base))).rejects.toMatchObject({
      code: 'face/pack-invalid',
      message: expect.stringContaining('files of this machine'),
    });
  });

  it('is missing where the server has none, and the message holds no query', async () => {
    const error = await loadPack(new URL('none/?key=secret', base)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'face/model-missing' });
    expect(String(error)).not.toContain('secret');
  });

  it('stops when the caller does', async () => {
    const controller = new AbortController();
    const loading = loadPack(new URL('slow/', base), { signal: controller.signal });
    controller.abort(new Error('left the page'));
    await expect(loading).rejects.toThrow('left the page');
  });
});

describe('a pack served elsewhere', () => {
  it('is the same pack, whether the folder ends with a slash or not', () => {
    const moved = packAt(mobilefacenet, 'https://agency.example/models');
    expect(moved).toEqual(packAt(mobilefacenet, 'https://agency.example/models/'));
    expect(moved.recognisers[0]?.file.url.href).toBe('https://agency.example/models/fr_feature.onnx');
    expect(moved.recognisers[0]?.file.sha256).toBe(mobilefacenet.recognisers[0]?.file.sha256);
  });
});
