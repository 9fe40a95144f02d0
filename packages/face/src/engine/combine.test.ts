import { mobilefacenet } from '@moc-sdk/face-models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaceEngine } from '../index.js';
import { createFaceEngine } from '../node/index.js';
import { type Portrait, portrait, portraitJpeg } from '../node/portraits.test.fixtures.js';
import { cosine } from '../stages/cosine.js';

let engine: FaceEngine;
beforeAll(async () => {
  engine = await createFaceEngine({ pack: mobilefacenet });
});
afterAll(() => engine.close());

/** The same photo as another camera takes it: smaller, less light. */
const again = async (name: Portrait) =>
  (await portrait(name)).resize(400).linear(0.8, 0).jpeg({ quality: 80 }).toBuffer();

describe('enrolling several photos', () => {
  it('makes one face that is more like each photo than they are like each other', async () => {
    const [a, b] = await Promise.all([portraitJpeg('ananda'), portraitJpeg('anandaLater')]);
    const [first, second] = await Promise.all([engine.enrol(a), engine.enrol(b)]);
    const both = await engine.enrol([a, b]);
    const apart = cosine(first.embedding.values, second.embedding.values);
    expect(both.photos).toHaveLength(2);
    for (const { similarity, quality } of both.photos) {
      expect(similarity).toBeGreaterThan(apart + 0.1);
      expect(quality.ok).toBe(true);
    }
    expect(both.spread).toBeCloseTo(1 - Math.sqrt((1 + apart) / 2), 5);
    expect(Math.hypot(...both.embedding.values)).toBeCloseTo(1, 5);
    expect((await engine.verify(b, both.embedding)).similarity).toBeCloseTo(
      both.photos[1]?.similarity ?? 0,
      5,
    );
  });

  it('gives a single photo as it is', async () => {
    const photo = await portraitJpeg('boon');
    const [one, listed] = [await engine.enrol(photo), await engine.enrol([photo])];
    expect(listed).toEqual(one);
    expect([one.spread, one.photos[0]?.similarity]).toEqual([0, 1]);
  });

  it('names the stranger among the photos', async () => {
    const photos = [
      await portraitJpeg('ananda'),
      await portraitJpeg('boon'),
      await portraitJpeg('anandaLater'),
    ];
    await expect(engine.enrol(photos)).rejects.toMatchObject({
      code: 'face/photos-disagree',
      details: { outliers: [1] },
    });
    const pairs = [
      await portraitJpeg('ek'),
      await again('ek'),
      await portraitJpeg('dao'),
      await portraitJpeg('fah'),
    ];
    await expect(engine.enrol(pairs)).rejects.toMatchObject({ details: { outliers: [2, 3] } });
  });

  it('names both when two photos are of two people', async () => {
    const photos = [await portraitJpeg('ananda'), await portraitJpeg('boon')];
    await expect(engine.enrol(photos)).rejects.toMatchObject({
      code: 'face/photos-disagree',
      details: { outliers: [0, 1] },
    });
  });

  it('says which photo was refused, and why', async () => {
    const blurred = await (await portrait('ananda')).blur(5).jpeg().toBuffer();
    await expect(engine.enrol([await portraitJpeg('ananda'), blurred])).rejects.toMatchObject({
      code: 'face/poor-quality',
      details: { photo: 1, reasons: ['blurred'] },
    });
  });

  it('begins no further photo after an abort', async () => {
    const photos = await Promise.all([portraitJpeg('ananda'), portraitJpeg('anandaLater')]);
    const aborter = new AbortController();
    const enrolling = engine.enrol(photos, aborter);
    setTimeout(() => aborter.abort(new Error('gone home')), 5);
    await expect(enrolling).rejects.toThrow('gone home');
    expect((await engine.enrol(photos)).photos).toHaveLength(2);
  });
});
