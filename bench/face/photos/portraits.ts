import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { KnownPhotos } from './known-photos.js';

const demo = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

/** Single people on the group photos of the peer's demo: the upper left corner and the side of a square, pixels. */
const SQUARES = [
  { photo: 'sample1.jpg', left: 1312, top: 68, side: 520 },
  // The same person as before, on another photo.
  { photo: 'sample3.jpg', left: 908, top: 82, side: 560 },
  { photo: 'sample1.jpg', left: 248, top: 213, side: 520 },
  { photo: 'sample2.jpg', left: 1297, top: 25, side: 500 },
  { photo: 'sample3.jpg', left: 432, top: 201, side: 520 },
  { photo: 'sample4.jpg', left: 94, top: 73, side: 500 },
  { photo: 'sample5.jpg', left: 208, top: 760, side: 520 },
  { photo: 'sample6.jpg', left: 102, top: 366, side: 520 },
] as const;

/** LFW's size, for the first figures that are compared with others. */
const SIDE = 250;

/** Portraits out of what is installed anyway, in memory alone; every pair of them but one is of two people. */
export async function portraits(): Promise<KnownPhotos> {
  const photos = await Promise.all(
    SQUARES.map(({ photo, left, top, side }) =>
      sharp(join(demo, photo))
        .extract({ left, top, width: side, height: side })
        .resize(SIDE, SIDE)
        .jpeg({ quality: 92 })
        .toBuffer(),
    ),
  );
  const pairs = photos.flatMap((_, a) =>
    photos.slice(a + 1).map((_other, i) => ({ a, b: a + 1 + i, same: a === 0 && i === 0 })),
  );
  return { name: 'portraits of the demo photos', photos, pairs };
}
