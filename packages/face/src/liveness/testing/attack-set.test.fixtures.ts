import type { PixelImage } from '../../runtime.js';
import type { Challenge } from '../challenge/challenges.js';
import { onScreen, type Placement, printed, sideBySide, zoomed } from './attacks.test.fixtures.js';
import { film, INTERVAL, jpegOf, posesFor, type SentFrame } from './burst.test.fixtures.js';
import type { Actor } from './cast.test.fixtures.js';
import { seeded, withNoise } from './pixels.test.fixtures.js';

/** Frames that somebody sends who is not, or not alone, the person before the camera. */
export type AttackSet = Readonly<Record<string, readonly SentFrame[]>>;

/** @param asked What the check that is attacked asks for. */
export async function attackSet(asked: readonly Challenge[], actor: Actor, other: Actor): Promise<AttackSet> {
  const poses = posesFor(asked);
  const honest = await film(actor.puppet, poses, 1);
  const stranger = await film(other.puppet, poses, 2);
  const count = 32;
  const random = seeded(5);
  const { photo } = actor;
  const oneFile = await jpegOf(photo);
  const timed = (photos: readonly Uint8Array[]): SentFrame[] =>
    photos.map((file, index) => ({ at: 800 + index * INTERVAL, photo: file }));
  const filmed = async (draw: (index: number) => PixelImage): Promise<SentFrame[]> =>
    timed(await Promise.all(Array.from({ length: count }, (_, index) => jpegOf(draw(index)))));
  const withPhotos = (change: (file: Uint8Array, index: number) => Uint8Array) =>
    timed(honest.map((frame, index) => change(frame.photo, index)));
  const [first = 'blink', second = 'blink', third = 'blink'] = asked;
  const { length } = honest;

  return {
    'animated photo (no defence against it)': honest,
    'print, held': await filmed((i) => printed(photo, swaying(i), random)),
    'print, turned and brought nearer': await filmed((i) => printed(photo, acting(i), random)),
    'screen, a photo': await filmed((i) => onScreen(photo, swaying(i), random)),
    'screen, animated photo': timed(
      await Promise.all(poses.map((pose, i) => jpegOf(onScreen(actor.puppet(pose), swaying(i), random)))),
    ),
    'screen, animated photo, its edges out of the picture (no defence against it)': timed(
      await Promise.all(
        poses.map((pose, i) => jpegOf(onScreen(actor.puppet(pose), { ...swaying(i), scale: 1.35 }, random))),
      ),
    ),
    'still, the same file again and again': timed(Array.from({ length: count }, () => oneFile)),
    'still with noise': await filmed(() => withNoise(photo, 6, random)),
    'still, moved and zoomed': await filmed((i) =>
      zoomed(photo, 1 + 0.35 * wave(i, 20), [6 * wave(i, 13), 4 * wave(i, 9)]),
    ),
    'another face in the middle': withPhotos((file, i) =>
      i === Math.floor(length / 2) ? (stranger[i]?.photo ?? file) : file,
    ),
    'another face at the end': withPhotos((file, i) =>
      i >= length - 3 ? (stranger[i]?.photo ?? file) : file,
    ),
    'two faces': await filmed((i) => sideBySide(actor.puppet({ yaw: i % 3 }), other.photo)).then((all) =>
      all.slice(0, 15),
    ),
    'no face': await filmed(() => withNoise(wall(photo), 3, random)),
    'one challenge left out': await film(actor.puppet, posesFor([first, third]), 3),
    'recorded for another order': await film(actor.puppet, posesFor([third, first, second]), 4),
    'frames in another order': timed(shuffled(honest, seeded(9)).map((frame) => frame.photo)),
    'times that go back': shuffled(honest, seeded(9)),
    'played ten times as fast': honest.map(({ at, photo: file }) => ({
      at: 800 + (at - 800) / 10,
      photo: file,
    })),
    'frames cut out': honest.filter((_, i) => i < 8 || i > 14),
  };
}

/** 0 … 1 and back, `period` frames long. */
function wave(index: number, period: number): number {
  return (1 - Math.cos((2 * Math.PI * index) / period)) / 2;
}

function swaying(index: number): Placement {
  return { roll: 1.5 * wave(index, 11), shift: [4 * wave(index, 7), 3 * wave(index, 5)] };
}

/** What can be done with a sheet of paper: turned away, leant, brought nearer. */
function acting(index: number): Placement {
  return { roll: 8 * wave(index, 15), tilt: 0.35 * wave(index, 12), scale: 1 + 0.15 * wave(index, 17) };
}

function wall(like: PixelImage): PixelImage {
  return { ...like, data: new Uint8Array(like.data.length).fill(140) };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}
