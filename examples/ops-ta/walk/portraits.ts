import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

const samples = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

/** A head-and-shoulders cut from one of the sample photos, in pixels of the original. */
interface Cut {
  photo: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Real photos of real people, read where the package lies and never copied into the project. `profile` and `selfie`
 * show one person on two days; `stranger` is somebody else; `nobody` is a wall.
 */
const cuts = {
  profile: { photo: 'sample3.jpg', left: 940, top: 90, width: 450, height: 600 },
  selfie: { photo: 'sample1.jpg', left: 1350, top: 40, width: 450, height: 600 },
  stranger: { photo: 'sample6.jpg', left: 180, top: 340, width: 420, height: 560 },
  nobody: { photo: 'sample6.jpg', left: 1560, top: 40, width: 120, height: 160 },
} satisfies Record<string, Cut>;

export type PortraitName = keyof typeof cuts;

/** What a phone's front camera would see: 720 × 960 px, JPEG. */
export function portrait(name: PortraitName): Promise<Buffer> {
  const { photo, ...area } = cuts[name];
  return sharp(join(samples, photo)).extract(area).resize(720, 960).jpeg({ quality: 92 }).toBuffer();
}
