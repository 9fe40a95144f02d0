import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { type ModelFile, mobilefacenet } from '@moc-sdk/face-models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFaceEngine } from './index.js';
import { modelReader } from './read-model.js';

let server: Server;
let address: URL;
const bytes = Buffer.from('weights');
const { landmarker } = mobilefacenet;
const read = (url: URL, signal?: AbortSignal) =>
  modelReader(fetch)({ ...landmarker.file, url } satisfies ModelFile, { signal });

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/weights') response.end(bytes);
    else if (request.url === '/endless') response.write('never ends');
    else if (request.url === '/longer') response.write(Buffer.alloc(1_000_000));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('reading a model file', () => {
  it('takes it from a server, from the URL itself and from the disk', async () => {
    expect(Buffer.from(await read(new URL('/weights', address)))).toEqual(bytes);
    const data = new URL(`data:application/octet-stream;base64,${bytes.toString('base64')}`);
    expect(Buffer.from(await read(data))).toEqual(bytes);
    expect(await read(landmarker.file.url)).toHaveLength(landmarker.file.bytes);
  });

  it('fails where there is none', async () => {
    await expect(read(new URL('/gone', address))).rejects.toThrow('404');
    await expect(read(pathToFileURL('/nowhere/model.onnx'))).rejects.toThrow('ENOENT');
  });

  it('takes no more than the pack says of a file that goes on, and refuses it', async () => {
    const short = { ...landmarker.file, bytes: 50_000 };
    const places = [new URL('/longer', address), pathToFileURL('/dev/zero')];
    for (const url of places) {
      expect(await modelReader(fetch)({ ...short, url }, {})).toHaveLength(50_001);
    }
    const pack = {
      ...mobilefacenet,
      landmarker: { ...landmarker, file: { ...short, url: new URL('/longer', address) } },
    };
    await expect(createFaceEngine({ pack })).rejects.toMatchObject({ code: 'face/model-damaged' });
  });

  it('is given up while it comes', async () => {
    const aborter = new AbortController();
    const reading = read(new URL('/endless', address), aborter.signal);
    setTimeout(() => aborter.abort(new Error('page left')), 20);
    await expect(reading).rejects.toThrow('page left');
    const pack = {
      ...mobilefacenet,
      landmarker: { ...landmarker, file: { ...landmarker.file, url: new URL('/endless', address) } },
    };
    const signal = AbortSignal.timeout(300);
    await expect(createFaceEngine({ pack, signal })).rejects.toThrow('timeout');
  });

  it('names a damaged file, but not by a URL that holds it', async () => {
    const url = new URL(`data:application/octet-stream;base64,${bytes.toString('base64')}`);
    const pack = { ...mobilefacenet, landmarker: { ...landmarker, file: { ...landmarker.file, url } } };
    await expect(createFaceEngine({ pack })).rejects.toMatchObject({
      code: 'face/model-damaged',
      details: { file: 'data:' },
    });
  });
});
