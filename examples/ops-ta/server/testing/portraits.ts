import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

const samples = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

/** Squares around one face, in pixels of the sample photos. The first two show the same person on two days. */
const places = {
  profile: { photo: 'sample3.jpg', left: 940, top: 90, width: 450, height: 600 },
  selfie: { photo: 'sample1.jpg', left: 1350, top: 40, width: 450, height: 600 },
  stranger: { photo: 'sample6.jpg', left: 180, top: 340, width: 420, height: 560 },
} as const;

/** A portrait as a phone would send it. */
export function portrait(name: keyof typeof places): Promise<Buffer> {
  const { photo, ...area } = places[name];
  return sharp(join(samples, photo)).extract(area).resize(720, 960).jpeg({ quality: 92 }).toBuffer();
}
