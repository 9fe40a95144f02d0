import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portrait, portraitJpeg } from '../node/portraits.test.fixtures.js';
import { type FacePage, startFacePage } from './face-page.test.fixtures.js';

let site: FacePage;
let page: Page;
beforeAll(async () => {
  site = await startFacePage(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
  const { routes } = site.server;
  routes.set('/a.jpg', await portraitJpeg('ananda'));
  routes.set('/later.jpg', await portraitJpeg('anandaLater'));
  routes.set('/boon.jpg', await portraitJpeg('boon'));
  routes.set('/a.png', await (await portrait('ananda')).png().toBuffer());
  routes.set(
    '/none.jpg',
    await sharp({ create: { width: 400, height: 400, channels: 3, background: '#577' } })
      .jpeg()
      .toBuffer(),
  );
  routes.set('/cmyk.jpg', await (await portrait('ananda')).toColourspace('cmyk').jpeg().toBuffer());
  routes.set('/cut.jpg', (await portraitJpeg('ananda')).subarray(0, 9000));
  routes.set('/letter.pdf', '%PDF-1.7\n');
  page = await site.open();
  await page.evaluate(async () => {
    window.engine = await window.loadFace();
  });
});
afterAll(() => site.close());

describe('an engine in a page', () => {
  it('enrols, verifies and compares as the one in Node', async () => {
    const { match, other, compared, enrolled } = await page.evaluate(async () => {
      const [a, later, boon] = await Promise.all(['/a.jpg', '/later.jpg', '/boon.jpg'].map(window.photo));
      const { embedding, photos } = await window.engine.enrol([a!, later!]);
      return {
        enrolled: { pack: embedding.pack, photos: photos.length },
        match: await window.engine.verify(later!, embedding),
        other: await window.engine.verify(boon!, embedding),
        compared: await window.engine.compare(a!, boon!),
      };
    });
    expect(enrolled).toEqual({ pack: 'mobilefacenet@1.0.0', photos: 2 });
    expect(match).toMatchObject({ decision: 'match', match: true });
    expect(other.match).toBe(false);
    expect(compared).toMatchObject({ match: false, a: { faces: 1 } });
  });

  it('takes whatever a page has of a picture, which stays the page’s', async () => {
    const similarities = await page.evaluate(async () => {
      const file = await window.photo('/a.png');
      const bytes = new Uint8Array(await file.arrayBuffer());
      const bitmap = await createImageBitmap(file);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const frame = new VideoFrame(bitmap, { timestamp: 0 });
      const { embedding } = await window.engine.embed(file);
      const found: Record<string, number> = {};
      const photos = { file: new File([file], 'a.png'), bytes, bitmap, pixels, frame };
      for (const [name, photo] of Object.entries(photos)) {
        found[name] = (await window.engine.verify(photo, embedding)).similarity;
      }
      found.kept = bytes.length * bitmap.width * pixels.data.length * frame.displayWidth;
      return found;
    });
    const { kept, ...same } = similarities;
    expect(kept).toBeGreaterThan(0);
    expect(Object.keys(same)).toHaveLength(5);
    for (const similarity of Object.values(same)) expect(similarity).toBeGreaterThan(0.9999);
  });

  it('looks at a camera, and waits for none that gives no pictures yet', async () => {
    const { before, during } = await page.evaluate(async () => {
      const video = document.createElement('video');
      const before = await window.refusal(window.engine.inspect(video));
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: true });
      await video.play();
      const { width, height, faces } = await window.engine.inspect(video);
      return {
        before,
        during: { size: [width, height], camera: [video.videoWidth, video.videoHeight], faces },
      };
    });
    expect(before).toEqual({ code: 'face/frame-empty', details: { width: 0, height: 0 } });
    expect(during.size).toEqual(during.camera);
    expect(during.faces).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each([
    ['/none.jpg', 'face/none'],
    ['/cmyk.jpg', 'face/image-cmyk'],
    ['/cut.jpg', 'face/image-truncated'],
    ['/letter.pdf', 'face/image-unsupported'],
  ])('%s: %s, and the engine goes on', async (path, code) => {
    const refused = await page.evaluate(
      async (path) => window.refusal(window.engine.enrol(await window.photo(path))),
      path,
    );
    expect(refused.code).toBe(code);
    await stillWorks();
  });

  it('nothing, a closed bitmap and frames of no size', async () => {
    const codes = await page.evaluate(async () => {
      const bitmap = await createImageBitmap(await window.photo('/a.jpg'));
      bitmap.close();
      const photos = [
        new Blob([]),
        new Uint8Array(),
        bitmap,
        { data: new Uint8Array(), width: 0, height: 0 },
      ];
      const refusals = await Promise.all(photos.map((photo) => window.refusal(window.engine.inspect(photo))));
      return refusals.map(({ code }) => code);
    });
    expect(codes).toEqual(['face/image-empty', 'face/image-empty', 'face/frame-empty', 'face/frame-empty']);
    await stillWorks();
  });

  it('a call that was given up rejects at once with the reason', async () => {
    const { reason, took } = await page.evaluate(async () => {
      const abort = new AbortController();
      const photo = await window.photo('/a.jpg');
      const work = window.engine.enrol(photo, { signal: abort.signal }).catch((error: unknown) => error);
      await Promise.resolve();
      const from = performance.now();
      abort.abort('enough');
      return { reason: await work, took: performance.now() - from };
    });
    expect(reason).toBe('enough');
    expect(took).toBeLessThan(50);
    await stillWorks();
  });
});

describe('a worker that dies', () => {
  it('rejects all that it worked on; the next call starts another', async () => {
    const { codes, similarity, starts } = await page.evaluate(async () => {
      const workers: Worker[] = [];
      const engine = await window.loadFace({
        worker: () => {
          const worker = new Worker('/face/worker.js', { type: 'module' });
          workers.push(worker);
          return worker;
        },
      });
      const photo = await window.photo('/a.jpg');
      const { embedding } = await engine.enrol(photo);
      const work = [1, 2, 3].map(() => window.refusal(engine.verify(photo, embedding)));
      await new Promise((resolve) => setTimeout(resolve, 20));
      // No event tells a page of it, as when the browser kills a worker for its memory.
      workers[0]!.terminate();
      const codes = (await Promise.all(work)).map(({ code }) => code);
      const { similarity } = await engine.verify(photo, embedding);
      await engine.close();
      return { codes, similarity, starts: workers.length };
    });
    expect(codes).toEqual(['face/worker-lost', 'face/worker-lost', 'face/worker-lost']);
    expect(similarity).toBeCloseTo(1, 4);
    expect(starts).toBe(2);
  });
});

describe('closing', () => {
  it('lets the work in hand end, then refuses and leaves no worker', async () => {
    const own = await site.open();
    const result = await own.evaluate(async () => {
      const engine = await window.loadFace();
      const photo = await window.photo('/a.jpg');
      const working = engine.enrol(photo);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const closing = engine.close();
      const late = await window.refusal(engine.inspect(photo));
      const { photos } = await working;
      await closing;
      await engine.close();
      return { late: late.code, photos: photos.length };
    });
    expect(result).toEqual({ late: 'face/engine-closed', photos: 1 });
    await expect.poll(() => own.workers().length).toBe(0);
    await own.context().close();
  });
});

describe('a device with too little memory', () => {
  it('is told so when the networks are loaded', async () => {
    const small = await startFacePage(['--js-flags=--wasm-max-mem-pages=300']);
    const poor = await small.open();
    const first = await poor.evaluate(() => window.refusal(window.loadFace()));
    await small.close();
    expect(first.code).toBe('face/out-of-memory');
  });
});

async function stillWorks(): Promise<void> {
  const faces = await page.evaluate(
    async () => (await window.engine.inspect(await window.photo('/a.jpg'))).faces.length,
  );
  expect(faces).toBe(1);
}

declare global {
  interface Window {
    engine: Awaited<ReturnType<Window['loadFace']>>;
  }
}
