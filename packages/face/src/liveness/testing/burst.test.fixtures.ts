import sharp from 'sharp';
import type { PixelImage } from '../../runtime.js';
import type { Challenge } from '../challenge/challenges.js';
import { seeded, withNoise } from './pixels.test.fixtures.js';
import type { Puppet, PuppetPose } from './puppet.test.fixtures.js';

/** A frame as a page sends it. */
export interface SentFrame {
  readonly at: number;
  readonly photo: Uint8Array;
}

/** Between two frames, milliseconds. */
export const INTERVAL = 200;

const REST: readonly PuppetPose[] = [{}, {}, {}];

/** How each challenge is done, frame by frame. */
const MOVES: Readonly<Record<Challenge, readonly PuppetPose[]>> = {
  'turn-left': [{}, { yaw: 9 }, { yaw: 19 }, { yaw: 25 }, { yaw: 24 }, { yaw: 13 }, { yaw: 4 }],
  'turn-right': [{}, { yaw: -9 }, { yaw: -19 }, { yaw: -25 }, { yaw: -24 }, { yaw: -13 }, { yaw: -4 }],
  blink: [{}, {}, { eyes: 0.5 }, { eyes: 0 }, { eyes: 0 }, { eyes: 0 }, { eyes: 0.6 }],
  closer: [
    {},
    { scale: 1.1 },
    { scale: 1.21 },
    { scale: 1.32 },
    { scale: 1.38 },
    { scale: 1.38 },
    { scale: 1.26 },
    { scale: 1.13 },
  ],
};

/** The poses of a person who does what is asked, one after the other, resting between. */
export function posesFor(asked: readonly Challenge[]): PuppetPose[] {
  return [...REST, ...asked.flatMap((challenge) => [...MOVES[challenge], ...REST])];
}

/**
 * Films a puppet: a hand that is not quite still, a sensor's noise, JPEG.
 * @param seed Another seed is another take.
 */
export async function film(puppet: Puppet, poses: readonly PuppetPose[], seed = 1): Promise<SentFrame[]> {
  const random = seeded(seed);
  const frames: SentFrame[] = [];
  for (const [index, pose] of poses.entries()) {
    const sway = () => 2.5 * (random() - 0.5);
    const yaw = (pose.yaw ?? 0) + 2 * (random() - 0.5);
    const picture = puppet({ ...pose, yaw, shift: [sway(), sway()] });
    const photo = await jpegOf(withNoise(picture, 2, random));
    frames.push({ at: 800 + index * INTERVAL, photo });
  }
  return frames;
}

export function jpegOf({ data, width, height }: PixelImage, quality = 88): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
}
