import { mobilefacenet } from '@moc-sdk/face-models';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cosine } from '../index.js';
import { createFaceEngine } from '../node/index.js';
import { type FacePage, startFacePage } from './face-page.test.fixtures.js';
import { type PhotoVariant, photoVariants } from './photo-variants.test.fixtures.js';

const SAME = 0.999_99;

let site: FacePage;
beforeAll(async () => {
  site = await startFacePage();
});
afterAll(() => site.close());

it('gives the same embedding in Chromium as in Node, however the photo was written', async ({ annotate }) => {
  const variants = await photoVariants(2);
  const [inNode, inChromium] = [await embedInNode(variants), await embedInChromium(variants)];
  const cosines = variants.map(({ name }, i) => ({
    name,
    cosine: cosine(inNode[i] as Float32Array, inChromium[i] as Float32Array),
  }));
  const worst = cosines.toSorted((a, b) => a.cosine - b.cosine)[0];
  await annotate(`${variants.length} photos, the least like: ${worst?.name}, cosine ${worst?.cosine}`);
  expect(variants.length).toBeGreaterThanOrEqual(50);
  expect(cosines.filter((one) => !(one.cosine >= SAME))).toEqual([]);
}, 120_000);

async function embedInNode(variants: readonly PhotoVariant[]): Promise<Float32Array[]> {
  const engine = await createFaceEngine({ pack: mobilefacenet });
  const embeddings: Float32Array[] = [];
  for (const { file } of variants) embeddings.push((await engine.embed(file)).embedding.values);
  await engine.close();
  return embeddings;
}

async function embedInChromium(variants: readonly PhotoVariant[]): Promise<Float32Array[]> {
  for (const [index, { file }] of variants.entries()) site.server.routes.set(`/photo/${index}`, file);
  const page = await site.open();
  const embeddings = await page.evaluate(async (count) => {
    const engine = await window.loadFace();
    const all: number[][] = [];
    for (let i = 0; i < count; i++) {
      const { embedding } = await engine.embed(await window.photo(`/photo/${i}`));
      all.push(Array.from(embedding.values));
    }
    return all;
  }, variants.length);
  return embeddings.map((values) => Float32Array.from(values));
}
