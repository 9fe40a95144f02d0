import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { portraitJpeg } from '../node/portraits.test.fixtures.js';
import {
  jpegOfManyScans,
  jpegOfTwoSizes,
  pngOfLongProfile,
  webpOfTwoSizes,
} from '../photo/hostile-files.test.fixtures.js';
import { type FacePage, startFacePage } from './face-page.test.fixtures.js';

let site: FacePage;
let page: Page;
beforeAll(async () => {
  site = await startFacePage();
  const { routes } = site.server;
  routes.set('/a.jpg', await portraitJpeg('ananda'));
  routes.set('/later.jpg', await portraitJpeg('anandaLater'));
  routes.set('/two-sizes.jpg', await jpegOfTwoSizes(0x01));
  routes.set('/two-sizes.webp', await webpOfTwoSizes());
  routes.set('/scans.jpg', await jpegOfManyScans(5000));
  routes.set('/profile.png', await pngOfLongProfile(50_000_000));
  page = await site.open();
});
afterAll(() => site.close());

it('photos that lie or swell end with an answer, and the engine goes on working', async () => {
  const answers = await page.evaluate(async () => {
    const engine = await window.loadFace();
    const answer = async (path: string) =>
      engine.inspect(await window.photo(path)).then(
        ({ width, height }) => [width, height],
        (error: { code: string }) => error.code,
      );
    const found: Record<string, unknown> = {};
    for (const path of ['/two-sizes.jpg', '/two-sizes.webp', '/scans.jpg', '/profile.png']) {
      found[path] = await answer(path);
    }
    found.faces = (await engine.inspect(await window.photo('/a.jpg'))).faces.length;
    await engine.close();
    return found;
  });
  expect(answers).toEqual({
    '/two-sizes.jpg': 'face/image-unreadable',
    '/two-sizes.webp': [900, 600],
    '/scans.jpg': 'face/image-unreadable',
    '/profile.png': [64, 64],
    faces: 1,
  });
});

it('two engines side by side end fifty calls in hand when they are closed, and take no more', async () => {
  const ended = await page.evaluate(async () => {
    const [first, second] = await Promise.all([window.loadFace(), window.loadFace()]);
    const [a, later] = await Promise.all(['/a.jpg', '/later.jpg'].map(window.photo));
    const calls = Array.from({ length: 50 }, (_, i) => (i % 2 ? first : second).compare(a!, later!));
    const closing = Promise.all([first.close(), second.close()]);
    const matches = (await Promise.all(calls)).filter(({ match }) => match).length;
    await closing;
    const after = await first.embed(a!).catch((error: { code: string }) => error.code);
    return { matches, after };
  });
  expect(ended).toEqual({ matches: 50, after: 'face/engine-closed' });
});
