import { MocError } from '@moc-sdk/core';
import { mobilefacenet } from '@moc-sdk/face-models';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFaceEngine } from '../engine/index.js';
import type { DecodeOptions, FaceEngine, QualityReason } from '../index.js';
import { createFaceEngine, nodeRuntime } from './index.js';
import { groupPhoto, type Portrait, places, portrait, portraitJpeg } from './portraits.test.fixtures.js';

let engine: FaceEngine;
beforeAll(async () => {
  engine = await createFaceEngine({ pack: mobilefacenet });
});
afterAll(() => engine.close());

/** The code and the reasons with which a photo is refused. */
async function refusal(work: Promise<unknown>): Promise<{ code: string; reasons?: unknown }> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!MocError.isInstance(error)) throw error ?? new Error('nothing was refused');
  return { code: error.code, reasons: error.details.reasons };
}

async function reasons(photo: Uint8Array): Promise<readonly QualityReason[]> {
  return (await engine.inspect(photo)).quality.reasons;
}

describe('comparing two people', () => {
  it('knows one person on two photos taken apart', async () => {
    const enrolled = await engine.enrol(await portraitJpeg('ananda'));
    const result = await engine.verify(await portraitJpeg('anandaLater'), enrolled.embedding);
    expect(result).toMatchObject({ decision: 'match', match: true, threshold: 0.4 });
    expect(result.similarity).toBeCloseTo(0.695, 1);
  });

  it('takes no two different people for one', async () => {
    const names = (Object.keys(places) as Portrait[]).filter((name) => name !== 'anandaLater');
    const photos = await Promise.all(names.map(portraitJpeg));
    const pairs = photos.flatMap((a, i) => photos.slice(i + 1).map((b) => [a, b] as const));
    const results = await Promise.all(pairs.map(([a, b]) => engine.compare(a, b)));
    expect(results).toHaveLength(21);
    expect(results.filter((result) => result.match)).toEqual([]);
    expect(Math.max(...results.map((result) => result.similarity))).toBeLessThan(0.35);
  });

  it('knows a person on the large, noisy photo of a cheap camera in little light', async () => {
    const { embedding } = await engine.enrol(await portraitJpeg('ananda'));
    const noisy = await noisyPhoto(await portrait('anandaLater'), 1800);
    expect((await engine.verify(noisy, embedding)).similarity).toBeGreaterThan(0.6);
  });

  it('gives the same embedding for the same photo every time', async () => {
    const photo = await portraitJpeg('boon');
    const [first, second] = [await engine.enrol(photo), await engine.enrol(photo)];
    expect(second.embedding).toEqual(first.embedding);
    expect(first.embedding).toMatchObject({ pack: 'mobilefacenet@1.0.0', pipeline: 2 });
    expect(Math.hypot(...first.embedding.values)).toBeCloseTo(1, 5);
  });

  it('takes the face in the middle of a group photo and says how many there were', async () => {
    const { a, match } = await engine.compare(await groupPhoto('sample3'), await portraitJpeg('dao'));
    expect(a.faces).toBe(3);
    expect(a.face.box.x + a.face.box.width / 2).toBeCloseTo(places.dao.x, -1);
    expect(match).toBe(true);
  });

  it('refuses an embedding of another pack or pipeline', async () => {
    const photo = await portraitJpeg('boon');
    const { embedding } = await engine.enrol(photo);
    const other = { ...embedding, pack: 'dlib@1.0.0' };
    expect(await refusal(engine.verify(photo, other))).toMatchObject({ code: 'face/template-of-other-pack' });
    const older = { ...embedding, pipeline: 0 };
    expect(await refusal(engine.verify(photo, older))).toMatchObject({ code: 'face/template-of-other-pack' });
  });
});

/** Scales a photo to a square and adds noise with a standard deviation of 30 brightness levels. */
async function noisyPhoto(photo: Sharp, side: number): Promise<Buffer> {
  const pixels = await photo.resize(side, side).removeAlpha().raw().toBuffer();
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const spread = 30 * Math.sqrt(12);
  const noise = pixels.map((value: number) => Math.max(0, Math.min(255, value + spread * (random() - 0.5))));
  return sharp(noise, { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

describe('kinds of files', () => {
  const sameAsOriginal = async (photo: Uint8Array) =>
    (await engine.compare(await portraitJpeg('ananda'), photo)).similarity;

  it.each([
    [3, 180],
    [6, 270],
    [8, 90],
  ])('turns a photo with EXIF orientation %i upright', async (orientation, angle) => {
    const turned = await (await portrait('ananda'))
      .rotate(angle)
      .jpeg()
      .withMetadata({ orientation })
      .toBuffer();
    expect(await sameAsOriginal(turned)).toBeGreaterThan(0.98);
  });

  it('reads a grey photo', async () => {
    const grey = await (await portrait('ananda')).greyscale().toColourspace('b-w').jpeg().toBuffer();
    expect((await sharp(grey).metadata()).channels).toBe(1);
    expect(await sameAsOriginal(grey)).toBeGreaterThan(0.8);
  });

  it('reads a PNG with transparency, and WebP', async () => {
    const png = await (await portrait('ananda')).ensureAlpha(0.999).png().toBuffer();
    expect((await sharp(png).metadata()).hasAlpha).toBe(true);
    expect(await sameAsOriginal(png)).toBeGreaterThan(0.98);
    const webp = await (await portrait('ananda')).webp({ quality: 90 }).toBuffer();
    expect(await sameAsOriginal(webp)).toBeGreaterThan(0.95);
  });

  it('refuses a giant photo before decoding it', async () => {
    const create = { width: 8000, height: 6000, channels: 3 as const, background: '#888' };
    const giant = await sharp({ create }).png().toBuffer();
    expect(await refusal(engine.inspect(giant))).toMatchObject({ code: 'face/image-too-large' });
  });
});

describe('the quality gate', () => {
  it('lets good portraits pass', async () => {
    for (const name of Object.keys(places) as Portrait[]) {
      expect([name, await reasons(await portraitJpeg(name))]).toEqual([name, []]);
    }
  });

  it('finds no face in a picture without one', async () => {
    const gradient = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><defs>
      <linearGradient id="g"><stop stop-color="#c96"/><stop offset="1" stop-color="#369"/></linearGradient></defs>
      <rect width="640" height="480" fill="url(#g)"/></svg>`;
    const photo = await sharp(new TextEncoder().encode(gradient)).jpeg().toBuffer();
    expect(await refusal(engine.enrol(photo))).toMatchObject({ code: 'face/none' });
    expect(await engine.inspect(photo)).toMatchObject({ faces: [], quality: { reasons: ['no-face'] } });
  });

  it('refuses two people side by side, and bears one far behind', async () => {
    const near = await (await portrait('boon')).resize(500, 500).png().toBuffer();
    const beside = async (size: number) => {
      const other = await (await portrait('dao')).resize(size, size).png().toBuffer();
      return sharp(near)
        .extend({ right: 500, background: '#ccc' })
        .composite([{ input: other, left: 500, top: 0 }])
        .jpeg()
        .toBuffer();
    };
    expect(await refusal(engine.enrol(await beside(500)))).toMatchObject({ code: 'face/several' });
    expect(await reasons(await beside(500))).toEqual(['several-faces']);
    const { face } = await engine.enrol(await beside(180));
    expect(face.box.x).toBeLessThan(500);
    expect((await engine.inspect(await beside(180))).faces).toHaveLength(2);
  });

  it('names a face that is too small, blurred, dark, glaring or cut off', async () => {
    const one = () => portrait('boon');
    expect(await reasons(await (await one()).resize(200).jpeg().toBuffer())).toEqual(['too-small']);
    expect(await reasons(await (await one()).blur(5).jpeg().toBuffer())).toEqual(['blurred']);
    expect(await reasons(await (await one()).linear(0.3, 0).jpeg().toBuffer())).toContain('dark');
    expect(await reasons(await (await one()).linear(0.5, 180).jpeg().toBuffer())).toContain('bright');
    const half = (await one()).extract({ left: 255, top: 0, width: 265, height: 520 });
    expect(await reasons(await half.jpeg().toBuffer())).toContain('cut-off');
  });

  it('asks more of a profile photo than of a selfie', async () => {
    const small = await (await portrait('boon')).resize(200).jpeg().toBuffer();
    const { embedding } = await engine.enrol(await portraitJpeg('boon'));
    expect(await refusal(engine.enrol(small))).toEqual({ code: 'face/poor-quality', reasons: ['too-small'] });
    expect((await engine.verify(small, embedding)).match).toBe(true);
  });

  it.each([
    ['turned to its right', 'sample2', 448, 270],
    ['turned to its left', 'sample5', 690, 544],
    ['bowed', 'sample2', 976, 341],
  ] as const)('names a head that is %s', async (_, photo, x, y) => {
    const { faces, quality } = await engine.inspect(await groupPhotoCut(photo, x, y, 460));
    expect(faces).toHaveLength(1);
    expect(quality.reasons).toEqual(['turned']);
  });
});

async function groupPhotoCut(
  photo: 'sample2' | 'sample5',
  x: number,
  y: number,
  side: number,
): Promise<Buffer> {
  const area = { left: x - side / 2, top: y - side / 2, width: side, height: side };
  return sharp(await groupPhoto(photo))
    .extract(area)
    .jpeg()
    .toBuffer();
}

describe('the engine', () => {
  it('serves many calls at once with few photos decoded at a time', async () => {
    const runtime = nodeRuntime({ parallel: 2 });
    let decoded = 0;
    let most = 0;
    const counting = {
      ...runtime,
      decode: async (bytes: Uint8Array, options: DecodeOptions) => {
        most = Math.max(most, ++decoded);
        return runtime.decode(bytes, options);
      },
      createSession: async (model: Uint8Array) => {
        const session = await runtime.createSession(model);
        const embedsFaces = model.length === mobilefacenet.recognisers[0]?.file.bytes;
        const run: typeof session.run = (inputs) =>
          session.run(inputs).finally(() => {
            if (embedsFaces) decoded--;
          });
        return { ...session, run };
      },
    };
    const busy = await buildFaceEngine({ pack: mobilefacenet, runtime: counting });
    const photo = await portraitJpeg('ek');
    const results = await Promise.all(Array.from({ length: 16 }, () => busy.enrol(photo)));
    expect(new Set(results.map(({ embedding }) => embedding.values.join())).size).toBe(1);
    expect(most).toBe(2);
    await busy.close();
  });

  it('ends the work in hand when it is closed, and takes no more', async () => {
    const closing = await createFaceEngine({ pack: mobilefacenet });
    const photo = await portraitJpeg('ek');
    const inHand = closing.enrol(photo);
    await closing.close();
    await expect(inHand).resolves.toBeDefined();
    expect(await refusal(closing.enrol(photo))).toMatchObject({ code: 'face/engine-closed' });
  });
});
