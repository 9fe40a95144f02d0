import { mobilefacenet } from '@moc-sdk/face-models';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaceEngine, Frame } from '../index.js';
import { photoFiles, refusedFiles } from '../photo/photo-files.test.fixtures.js';
import { cosine } from '../stages/cosine.js';
import { createFaceEngine } from './index.js';
import { portrait } from './portraits.test.fixtures.js';

let engine: FaceEngine;
beforeAll(async () => {
  engine = await createFaceEngine({ pack: mobilefacenet });
});
afterAll(() => engine.close());

async function frameOf(channels: 3 | 4): Promise<Frame> {
  const picture = (await portrait('ananda')).removeAlpha();
  const { data, info } = await (channels === 4 ? picture.ensureAlpha() : picture)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

describe('photos in every way a file may be written', () => {
  it('give the same face', async () => {
    const { png, ...others } = await photoFiles();
    const { embedding } = await engine.enrol(png);
    for (const [name, photo] of Object.entries(others)) {
      const { similarity } = await engine.verify(photo, embedding);
      expect([name, similarity > (name === 'grey JPEG' ? 0.8 : 0.95)]).toEqual([name, true]);
    }
  });
});

describe('what is no photo', () => {
  it('is refused by every method with its own code, and the engine goes on working', async () => {
    const { png } = await photoFiles();
    const { embedding } = await engine.enrol(png);
    for (const [code, files] of Object.entries(await refusedFiles())) {
      for (const [name, photo] of Object.entries(files)) {
        await expect(engine.inspect(photo), name).rejects.toMatchObject({ code });
      }
      const photo = Object.values(files)[0] as Uint8Array;
      const calls = [engine.enrol([png, photo]), engine.verify(photo, embedding), engine.compare(png, photo)];
      const codes = (await Promise.allSettled(calls)).map((call) => 'reason' in call && call.reason.code);
      expect(codes).toEqual([code, code, code]);
    }
    expect((await engine.verify(png, embedding)).similarity).toBeCloseTo(1, 5);
  });

  it('is too large where the engine was told so', async () => {
    const { png } = await photoFiles();
    const small = await createFaceEngine({ pack: mobilefacenet, maxMegapixels: 0.1 });
    const frame = await frameOf(3);
    for (const photo of [png, frame]) {
      await expect(small.inspect(photo)).rejects.toMatchObject({ code: 'face/image-too-large' });
    }
    await small.close();
  });
});

describe('frames of a camera', () => {
  it('give the very same face as a file with those pixels, with three and with four bytes a pixel', async () => {
    const png = await sharp(await (await portrait('ananda')).removeAlpha().png().toBuffer())
      .png()
      .toBuffer();
    const { embedding } = await engine.enrol(png);
    for (const channels of [3, 4] as const) {
      const frame = await frameOf(channels);
      const before = frame.data.slice();
      const seen = await engine.enrol(frame);
      expect(cosine(seen.embedding.values, embedding.values)).toBeCloseTo(1, 6);
      expect(Buffer.compare(Buffer.from(frame.data), Buffer.from(before))).toBe(0);
    }
  });

  it('are refused when there is no picture yet, or the bytes do not fit the size', async () => {
    const empty = { data: new Uint8ClampedArray(0), width: 0, height: 480 };
    await expect(engine.inspect(empty)).rejects.toMatchObject({ code: 'face/frame-empty' });
    const wrong: Frame[] = [
      { data: new Uint8Array(11), width: 2, height: 2 },
      { data: new Uint8Array(12), width: -2, height: -2 },
      { data: new Uint8Array(12), width: 1.5, height: 8 / 3 },
      { data: new Uint8Array(12), width: Number.NaN, height: 2 },
    ];
    for (const frame of wrong) {
      await expect(engine.inspect(frame)).rejects.toMatchObject({ code: 'face/frame-invalid' });
    }
  });
});

describe('a crowd before the engine', () => {
  it('hears face/busy when too many wait, and is served a moment later', async () => {
    const narrow = await createFaceEngine({ pack: mobilefacenet, parallel: 1, maxWaiting: 2 });
    const { jpeg } = await photoFiles();
    const calls = await Promise.allSettled([1, 2, 3, 4].map(() => narrow.inspect(jpeg)));
    expect(calls.map((call) => ('reason' in call ? call.reason.code : 'served'))).toEqual([
      'served',
      'served',
      'served',
      'face/busy',
    ]);
    expect((await narrow.inspect(jpeg)).faces).toHaveLength(1);
    await narrow.close();
  });

  it('may give up while the engine loads', async () => {
    const signal = AbortSignal.abort(new Error('page left'));
    await expect(createFaceEngine({ pack: mobilefacenet, signal })).rejects.toThrow('page left');
  });
});
