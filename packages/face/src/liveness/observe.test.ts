import { mobilefacenet } from '@moc-sdk/face-models';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFaceEngine } from '../engine/build-face-engine.js';
import type { FaceEngine } from '../engine/types.js';
import { createFaceEngine, nodeRuntime } from '../node/index.js';
import { groupPhoto, type Portrait, places, portraitJpeg } from '../node/portraits.test.fixtures.js';
import { fingerprintDistance } from './fingerprint-distance.js';
import type { Observation, ObservedFace } from './observation.js';
import { refusal } from './testing/deciding.test.fixtures.js';

let engine: FaceEngine;
beforeAll(async () => {
  engine = await createFaceEngine({ pack: mobilefacenet });
});
afterAll(() => engine.close());

function faceOf({ face }: Observation): ObservedFace {
  if (!face) throw new Error('no face');
  return face;
}

describe('observing one frame', () => {
  it('tells closed eyes from open ones on real photos, in the picture and in its mirror', async () => {
    for (const name of Object.keys(places) as Portrait[]) {
      const photo = await portraitJpeg(name);
      for (const picture of [photo, await sharp(photo).flop().toBuffer()]) {
        const { eyes, roll } = faceOf(await engine.observe(picture, { want: ['eyes'] }));
        // The eyes of a face that leans as far as this are no longer read for sure; a check asks to hold it upright.
        if (Math.abs(roll) > 40) continue;
        const open = name !== 'chai';
        expect([name, (eyes?.left ?? 0) > 0.5, (eyes?.right ?? 0) > 0.5]).toEqual([name, open, open]);
      }
    }
  });

  it('says left and right as the person would, and mirrors both with the picture', async () => {
    const photo = await portraitJpeg('boon');
    const turnedRight = faceOf(await engine.observe(photo, { want: [] }));
    expect(turnedRight.turn).toBeCloseTo(-0.33, 1);
    const mirrored = faceOf(await engine.observe(await sharp(photo).flop().toBuffer(), { want: [] }));
    expect(mirrored.turn).toBeCloseTo(0.33, 1);
    const leaning = faceOf(await engine.observe(await portraitJpeg('ananda'), { want: [] }));
    expect(leaning.roll).toBeGreaterThan(35);
  });

  it('is not deceived by a photo that is turned away: only depth turns a face', async () => {
    const photo = sharp(await portraitJpeg('fah'));
    const straight = faceOf(await engine.observe(await photo.toBuffer(), { want: [] }));
    for (const width of [450, 390, 340]) {
      const narrower = await photo.clone().resize(width, 520, { fit: 'fill' }).toBuffer();
      const { turn } = faceOf(await engine.observe(narrower, { want: [] }));
      // What a turn of the head must reach.
      expect(Math.abs(turn - straight.turn)).toBeLessThan(0.17);
    }
  });

  it('counts the faces, and sees that there is none', async () => {
    expect((await engine.observe(await groupPhoto('sample3'), { want: [] })).faces).toBe(3);
    const empty = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#777' } })
      .png()
      .toBuffer();
    expect(await engine.observe(empty)).toEqual({ width: 320, height: 240, faces: 0 });
  });

  it('gives what is wanted and nothing more', async () => {
    const photo = await portraitJpeg('gaew');
    const all = faceOf(await engine.observe(photo));
    expect(all.live).toBeGreaterThan(0.5);
    expect(all.size).toBeCloseTo(all.box.height / 520, 5);
    expect(all.embedding).toEqual((await engine.embed(photo)).embedding);
    const few = faceOf(await engine.observe(photo, { want: [] }));
    expect(few).not.toHaveProperty('eyes');
    expect(few).not.toHaveProperty('live');
    expect(few).not.toHaveProperty('embedding');
    const abort = AbortSignal.abort(new Error('no more'));
    await expect(engine.observe(photo, { signal: abort })).rejects.toThrow('no more');
  });

  it('knows a picture again that was saved anew or cut by a pixel, and takes another for another', async () => {
    const photo = await portraitJpeg('dao');
    const { print } = faceOf(await engine.observe(photo, { want: [] }));
    const cut = sharp(photo).extract({ left: 1, top: 1, width: 518, height: 518 });
    const again = faceOf(await engine.observe(await cut.jpeg({ quality: 50 }).toBuffer(), { want: [] }));
    expect(fingerprintDistance(print.face, again.print.face)).toBeLessThan(0.05);
    expect(fingerprintDistance(print.around, again.print.around)).toBeLessThan(0.06);
    const other = faceOf(await engine.observe(await portraitJpeg('gaew'), { want: [] }));
    expect(fingerprintDistance(print.face, other.print.face)).toBeGreaterThan(0.15);
    expect(fingerprintDistance(print.around, other.print.around)).toBeGreaterThan(0.15);
  });

  it('loads the networks of liveness only when they are wanted, and refuses a pack without them', async () => {
    const read: string[] = [];
    const runtime = nodeRuntime();
    const counting = {
      ...runtime,
      readModel: (...args: Parameters<typeof runtime.readModel>) => {
        read.push(args[0].url.pathname.split('/').at(-1) ?? '');
        return runtime.readModel(...args);
      },
    };
    const lazy = await buildFaceEngine({ pack: mobilefacenet, runtime: counting });
    const photo = await portraitJpeg('fah');
    await lazy.observe(photo, { want: ['embedding'] });
    expect(read).not.toContain('fr_eye.onnx');
    await lazy.observe(photo, { want: ['eyes'] });
    expect(read.slice(-1)).toEqual(['fr_eye.onnx']);
    await lazy.observe(photo, { want: ['live', 'eyes'] });
    expect(read.slice(-2)).toEqual(['fr_eye.onnx', 'fr_liveness.onnx']);
    await lazy.close();

    const { liveness: _, ...blind } = mobilefacenet;
    const without = await createFaceEngine({ pack: blind });
    expect(faceOf(await without.observe(photo, { want: ['embedding'] })).embedding).toBeDefined();
    expect(await refusal(without.observe(photo))).toEqual({ code: 'face/liveness-unsupported' });
    await without.close();
  });
});
