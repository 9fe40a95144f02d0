import { type Portrait, portrait } from '../../node/portraits.test.fixtures.js';
import type { PixelImage } from '../../runtime.js';
import { landmarksOf } from './landmarks-of.test.fixtures.js';
import { makePuppet, type Puppet } from './puppet.test.fixtures.js';

/** A real portrait as pixels, and what moves it. */
export interface Actor {
  readonly photo: PixelImage;
  readonly puppet: Puppet;
}

/** Pixels of a side: small enough for a quick test, with faces of 145 pixels and more. */
const SIDE = 300;

export async function castOf(...names: Portrait[]): Promise<Actor[]> {
  const photos: PixelImage[] = [];
  for (const name of names) {
    const { data, info } = await (await portrait(name))
      .resize(SIDE, SIDE)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    photos.push({ data: new Uint8Array(data), width: info.width, height: info.height });
  }
  const points = await landmarksOf(photos);
  return photos.map((photo, index) => ({ photo, puppet: makePuppet(photo, points[index] ?? []) }));
}
