import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

export const samples = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

/** Squares around single people on group photos: the first person twice, on two photos, then another one. */
const people = {
  'first.jpg': { photo: 'sample1.jpg', left: 1312, top: 68, side: 520 },
  'first-again.jpg': { photo: 'sample3.jpg', left: 908, top: 82, side: 560 },
  'second.jpg': { photo: 'sample1.jpg', left: 248, top: 213, side: 520 },
};

export async function cutPortraits(folder: string): Promise<void> {
  for (const [name, { photo, left, top, side }] of Object.entries(people))
    await sharp(join(samples, photo))
      .extract({ left, top, width: side, height: side })
      .toFile(join(folder, name));
}
