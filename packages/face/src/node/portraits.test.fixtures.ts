import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

const demo = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

/** One face on a group photo: the middle of its box and the side of a square that holds no other face, pixels. */
interface Place {
  readonly photo: `sample${1 | 2 | 3 | 4 | 5 | 6}`;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** `ananda` is on two photos; all others are different people. The names are made up. */
export const places = {
  ananda: { photo: 'sample1', x: 1572, y: 328, side: 520 },
  anandaLater: { photo: 'sample3', x: 1188, y: 362, side: 560 },
  boon: { photo: 'sample1', x: 508, y: 473, side: 520 },
  chai: { photo: 'sample2', x: 1547, y: 275, side: 500 },
  dao: { photo: 'sample3', x: 692, y: 461, side: 520 },
  ek: { photo: 'sample4', x: 344, y: 323, side: 500 },
  fah: { photo: 'sample5', x: 468, y: 1020, side: 520 },
  gaew: { photo: 'sample6', x: 362, y: 626, side: 520 },
} as const satisfies Record<string, Place>;

export type Portrait = keyof typeof places;

/** A group photo of several people of like size. */
export function groupPhoto(photo: Place['photo']): Promise<Buffer> {
  return readFile(join(demo, `${photo}.jpg`));
}

/** A portrait cut out of a group photo, not yet encoded. */
export async function portrait(name: Portrait): Promise<Sharp> {
  const { photo, x, y, side } = places[name];
  const group = sharp(await groupPhoto(photo));
  const { width, height } = await group.metadata();
  const left = Math.max(0, Math.round(x - side / 2));
  const top = Math.max(0, Math.round(y - side / 2));
  const cut = group.extract({
    left,
    top,
    width: Math.min(side, width - left),
    height: Math.min(side, height - top),
  });
  return sharp(await cut.png().toBuffer());
}

export async function portraitJpeg(name: Portrait): Promise<Buffer> {
  return (await portrait(name)).jpeg({ quality: 92 }).toBuffer();
}
