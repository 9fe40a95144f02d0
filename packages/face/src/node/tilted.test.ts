import { mobilefacenet } from '@moc-sdk/face-models';
import { expect, it } from 'vitest';
import { createFaceEngine } from './create-face-engine.js';
import { portrait } from './portraits.test.fixtures.js';

const { upright: _, ...once } = mobilefacenet.landmarker as Extract<
  typeof mobilefacenet.landmarker,
  { kind: '68-points' }
>;

it('knows a face again that is tilted far, by a second look at it turned upright', async () => {
  const straight = await (await portrait('dao')).jpeg({ quality: 92 }).toBuffer();
  const tilted = await (await portrait('dao')).rotate(45).jpeg({ quality: 92 }).toBuffer();
  const similarities = [];
  for (const landmarker of [mobilefacenet.landmarker, once]) {
    const engine = await createFaceEngine({ pack: { ...mobilefacenet, landmarker } });
    similarities.push((await engine.compare(straight, tilted)).similarity);
    await engine.close();
  }
  const [twice = 0, onlyOnce = 0] = similarities;
  expect(twice).toBeGreaterThan(0.8);
  expect(twice).toBeGreaterThan(onlyOnce);
});
