import { mobilefacenet } from '@moc-sdk/face-models';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FaceEmbedding } from '../../embedding.js';
import type { FaceEngine } from '../../engine/types.js';
import { createFaceEngine } from '../../node/index.js';
import { portraitJpeg } from '../../node/portraits.test.fixtures.js';
import { film, posesFor, type SentFrame } from '../testing/burst.test.fixtures.js';
import { castOf } from '../testing/cast.test.fixtures.js';
import { refusal, remembering, serverWith } from '../testing/deciding.test.fixtures.js';

const asked = ['blink', 'turn-right', 'turn-left'] as const;

let engine: FaceEngine;
let filmed: SentFrame[];
let later: SentFrame[];
beforeAll(async () => {
  engine = await createFaceEngine({ pack: mobilefacenet });
  const [actor] = await castOf('gaew');
  if (!actor) throw new Error('The cast is not complete.');
  filmed = await film(actor.puppet, posesFor(asked), 1);
  // The same person at the same desk on another day: a little aside, a little nearer, the head not quite as straight.
  const moved = posesFor(asked).map((pose) => {
    return { ...pose, yaw: (pose.yaw ?? 0) + 3, scale: 1.05, place: [-9, 8] as const };
  });
  later = await film(actor.puppet, moved, 2);
}, 120_000);
afterAll(() => engine.close());

const changed = (change: (picture: Sharp) => Sharp): Promise<SentFrame[]> =>
  Promise.all(
    filmed.map(async ({ at, photo }) => ({
      at: 900 + 1.2 * at,
      photo: await change(sharp(photo)).toBuffer(),
    })),
  );

it('refuses a burst that was sent before, saved anew, cut, lighter and at other times, but not another take', async () => {
  const { attempt } = serverWith(remembering(engine), asked);
  expect(await attempt(filmed)).toMatchObject({ decision: 'live', reasons: [] });

  const replays = [
    filmed,
    await changed((picture) => picture.jpeg({ quality: 40 })),
    await changed((picture) => picture.extract({ left: 1, top: 1, width: 299, height: 298 }).jpeg()),
    await changed((picture) => picture.gamma(1.3).jpeg({ quality: 70 })),
    [...filmed].reverse().map(({ photo }, i) => ({ at: 500 + 180 * i, photo })),
  ];
  for (const frames of replays) {
    expect(await refusal(attempt(frames))).toEqual({ code: 'face/liveness-replayed' });
  }
  expect(await attempt(later)).toMatchObject({ decision: 'live' });
}, 120_000);

it('wants the enrolled face in every frame', async () => {
  const enrolled = async (name: 'gaew' | 'dao'): Promise<FaceEmbedding> =>
    (await engine.embed(await portraitJpeg(name))).embedding;
  const server = serverWith(remembering(engine), asked);
  expect(await server.attempt(filmed, 'malee', await enrolled('gaew'))).toMatchObject({ decision: 'live' });
  expect(await server.attempt(later, 'malee', await enrolled('dao'))).toMatchObject({
    decision: 'not-live',
    reasons: ['other-person'],
  });
}, 120_000);
