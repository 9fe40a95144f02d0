import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FacePage, startFacePage, strictPolicy } from './face-page.test.fixtures.js';

let site: FacePage;
let routes: Map<string, unknown>;
beforeAll(async () => {
  site = await startFacePage(['--host-resolver-rules=MAP intranet.example 127.0.0.1']);
  routes = new Map(site.server.routes);
});
afterEach(async () => {
  site.server.routes.clear();
  for (const [path, served] of routes) site.server.routes.set(path, served as string);
  site.server.headers.set('content-security-policy', strictPolicy);
  site.server.asked.length = 0;
  await Promise.all(site.browser.contexts().map((context) => context.close()));
});
afterAll(() => site.close());

const refusal = (page: Page) => page.evaluate(() => window.refusal(window.loadFace()));
const askedFor = (end: string) => site.server.asked.filter((path) => path.endsWith(end));
const model = '/pack/fr_detect.onnx';

function packFile(name: string): Promise<Buffer> {
  const folder = site.server.routes.get('/pack/') as { path: string };
  return readFile(`${folder.path}${name}`);
}

describe('loading under a strict policy', () => {
  it('counts every byte of the networks and of the runtime', async () => {
    const page = await site.open();
    const { last, total, backend } = await page.evaluate(async () => {
      const last: Record<string, { loaded: number; total: number | undefined }> = {};
      let total = 0;
      const engine = await window.loadFace({
        onProgress: (progress) => {
          last[progress.stage] = progress;
          total++;
        },
      });
      return { last, total, backend: engine.backend };
    });
    const sizes = await Promise.all(
      ['fr_detect', 'fr_landmark', 'fr_feature'].map((name) => packFile(`${name}.onnx`)),
    );
    const bytes = sizes.reduce((sum, { length }) => sum + length, 0);
    expect(last.models).toMatchObject({ loaded: bytes, total: bytes });
    expect(last.runtime?.loaded).toBeGreaterThan(10_000_000);
    expect(last.runtime?.loaded).toBe(last.runtime?.total);
    expect(total).toBeGreaterThan(5);
    expect(backend).toEqual({ provider: 'wasm' });
  });

  it('says why WebGPU was not taken', async () => {
    const page = await site.open();
    const backend = await page.evaluate(async () => (await window.loadFace({ webgpu: true })).backend);
    expect(backend).toEqual({ provider: 'wasm', reason: expect.stringMatching(/WebGPU/) });
  });
});

describe('what a page may not do', () => {
  it('WebAssembly: is told before anything is downloaded', async () => {
    site.server.headers.set('content-security-policy', strictPolicy.replace(" 'wasm-unsafe-eval'", ''));
    expect((await refusal(await site.open())).code).toBe('face/wasm-blocked');
    expect(askedFor('.onnx')).toEqual([]);
  });

  it('workers', async () => {
    site.server.headers.set(
      'content-security-policy',
      strictPolicy.replace("worker-src 'self'", "worker-src 'none'"),
    );
    expect((await refusal(await site.open())).code).toBe('face/worker-blocked');
  });
});

describe('what the server does not have', () => {
  it('the worker', async () => {
    site.server.routes.delete('/face/worker.js');
    expect((await refusal(await site.open())).code).toBe('face/worker-blocked');
  });

  it.each(['ort.wasm.min.mjs', 'ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'])(
    'of the runtime: %s',
    async (file) => {
      site.server.routes.set(`/ort/${file}`, (response) => response.writeHead(404).end());
      const { code, details } = await refusal(await site.open());
      expect(code).toBe('face/runtime-unreachable');
      expect(details).toMatchObject(file.endsWith('wasm') ? { file, status: 404 } : { file });
    },
  );

  it('a network, with the status it gave', async () => {
    site.server.routes.set(model, (response) => response.writeHead(503).end());
    expect(await refusal(await site.open())).toMatchObject({
      code: 'face/model-missing',
      details: { status: 503 },
    });
    expect(askedFor('fr_detect.onnx')).toHaveLength(1);
  });

  it('the pack, or one that is none', async () => {
    const page = await site.open();
    site.server.routes.set('/pack/pack.json', (response) => response.writeHead(404).end());
    expect(await refusal(page)).toMatchObject({ code: 'face/model-missing', details: { status: 404 } });
    site.server.routes.set('/pack/pack.json', '<!doctype html>');
    expect((await refusal(page)).code).toBe('face/pack-invalid');
    site.server.routes.set('/pack/pack.json', '{"id":"own","version":"1.0.0"}');
    expect((await refusal(page)).code).toBe('face/pack-invalid');
  });

  it('anything, without a network', async () => {
    const page = await site.open();
    await page.evaluate(() => {
      window.started = new Worker('/face/worker.js', { type: 'module' });
      return new Promise((resolve) => window.started.addEventListener('message', resolve, { once: true }));
    });
    await page.context().setOffline(true);
    const offline = { details: { offline: true } };
    expect(await refusal(page)).toMatchObject({ code: 'face/worker-blocked', ...offline });
    const withWorker = () => window.refusal(window.loadFace({ worker: () => window.started }));
    expect(await page.evaluate(withWorker)).toMatchObject({ code: 'face/model-missing', ...offline });
  });

  it('a network as it was: one byte is different', async () => {
    const bytes = await packFile('fr_detect.onnx');
    bytes[bytes.length >> 1]! ^= 1;
    site.server.routes.set(model, bytes);
    expect((await refusal(await site.open())).code).toBe('face/model-damaged');
  });

  it('a runtime that is one', async () => {
    site.server.routes.set('/ort/ort-wasm-simd-threaded.wasm', new Uint8Array(5000));
    expect((await refusal(await site.open())).code).toBe('face/runtime-unreachable');
  });
});

describe('networks that were downloaded before', () => {
  const load = (page: Page) => page.evaluate(async () => (await window.loadFace()).close());

  it('are not asked for again', async () => {
    const page = await site.open();
    await load(page);
    expect(askedFor('.onnx')).toHaveLength(3);
    await page.reload();
    await page.waitForFunction('window.loadFace');
    await load(page);
    expect(askedFor('.onnx')).toHaveLength(3);
  });

  it('are fetched anew when what was kept is damaged', async () => {
    const page = await site.open();
    await load(page);
    await page.evaluate(async () => {
      const cache = await caches.open('moc-face-models');
      for (const request of await cache.keys()) await cache.put(request, new Response('damaged'));
    });
    await load(page);
    expect(askedFor('.onnx')).toHaveLength(6);
    await load(page);
    expect(askedFor('.onnx')).toHaveLength(6);
  });

  it('are not kept by an insecure origin, which works all the same', async () => {
    const page = await site.open({ origin: `http://intranet.example:${site.server.port}` });
    expect(await page.evaluate(() => [window.isSecureContext, 'caches' in window, crypto.subtle])).toEqual([
      false,
      false,
      undefined,
    ]);
    await load(page);
    await load(page);
    expect(askedFor('.onnx')).toHaveLength(6);
  });
});

describe('giving loading up', () => {
  it('ends downloads and worker, and rejects with the reason', async () => {
    let ended = false;
    for (const name of ['fr_landmark', 'fr_feature']) {
      site.server.routes.set(`/pack/${name}.onnx`, () => undefined);
    }
    site.server.routes.set(model, (response) => {
      response.writeHead(200).write(new Uint8Array(1000));
      response.on('close', () => {
        ended = true;
      });
    });
    const page = await site.open();
    const reason = await page.evaluate(async () => {
      const abort = new AbortController();
      const loading = window.loadFace({
        signal: abort.signal,
        onProgress: ({ stage }) => stage === 'models' && abort.abort('enough'),
      });
      return loading.catch((error: unknown) => error);
    });
    expect(reason).toBe('enough');
    await expect.poll(() => page.workers().length).toBe(0);
    await expect.poll(() => ended).toBe(true);
  });

  it('before it began starts no worker', async () => {
    const page = await site.open();
    const reason = await page.evaluate(() =>
      window.loadFace({ signal: AbortSignal.abort('too late') }).catch((error: unknown) => error),
    );
    expect(reason).toBe('too late');
    expect(askedFor('worker.js')).toEqual([]);
  });
});

declare global {
  interface Window {
    /** A worker whose script was loaded before. */
    started: Worker;
  }
}
