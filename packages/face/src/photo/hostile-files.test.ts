import { mobilefacenet } from '@moc-sdk/face-models';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { createFaceEngine } from '../node/index.js';
import { checkPhoto } from './check-photo.js';
import { takeProfile } from './colour/take-profile.js';
import {
  jpegOfManyScans,
  jpegOfTwoSizes,
  pngOfLongProfile,
  webpOfTwoSizes,
} from './hostile-files.test.fixtures.js';

const unreadable = expect.objectContaining({ code: 'face/image-unreadable' });

it.each([0x00, 0x01, 0xd0, 0xd7])('a JPEG cannot hide its size behind marker %i', async (marker) => {
  const jpeg = await jpegOfTwoSizes(marker);
  // The decoder skips the marker and finds the large picture.
  expect(await sharp(jpeg).metadata()).toMatchObject({ width: 900, height: 600 });
  expect(() => checkPhoto(jpeg, 40)).toThrow(unreadable);
});

it('a WebP cannot take its size back behind its pixels', async () => {
  const webp = await webpOfTwoSizes();
  expect(await sharp(webp).metadata()).toMatchObject({ width: 900, height: 600 });
  expect(checkPhoto(webp, 40)).toMatchObject({ width: 900, height: 600 });
});

it('a JPEG of a hundred scans more than it needs is refused', async () => {
  expect(checkPhoto(await jpegOfManyScans(20), 40)).toMatchObject({ width: 64, height: 64 });
  const bomb = await jpegOfManyScans(100);
  expect(() => checkPhoto(bomb, 40)).toThrow(unreadable);
});

it('a colour profile that swells without end is left out', async () => {
  const photo = await pngOfLongProfile(1_000_000);
  expect((await takeProfile(photo, 'png')).profile).toHaveLength(1_000_000);
  const bomb = await pngOfLongProfile(50_000_000);
  const { profile, bytes } = await takeProfile(bomb, 'png');
  expect(profile).toBeUndefined();
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 64, height: 64 });
});

it('bytes that became another photo while they waited open no larger one', async () => {
  const engine = await createFaceEngine({ pack: mobilefacenet, parallel: 1 });
  const plain = (side: number) =>
    sharp({ create: { width: side, height: side, channels: 3, background: '#888' } });
  const [before, after] = await Promise.all([plain(64).png().toBuffer(), plain(320).png().toBuffer()]);
  const shared = Buffer.alloc(after.length);
  before.copy(shared);
  const first = engine.inspect(before);
  const second = engine.inspect(shared);
  after.copy(shared);
  expect(await first).toMatchObject({ width: 64 });
  await expect(second).rejects.toEqual(unreadable);
  expect(await engine.inspect(after)).toMatchObject({ width: 320 });
  await engine.close();
});
