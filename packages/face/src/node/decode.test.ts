import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PhotoHeader } from '../photo/header.js';
import { photoFiles } from '../photo/photo-files.test.fixtures.js';
import type { PixelImage } from '../runtime.js';
import { decodePhoto as decodeWith } from './decode.js';
import { portrait } from './portraits.test.fixtures.js';

const header: PhotoHeader = {
  kind: 'png',
  width: 320,
  height: 320,
  orientation: 1,
  bits: 8,
  colours: 'rgb',
  animated: false,
  complete: true,
};
const decodePhoto = (bytes: Uint8Array) => decodeWith(bytes, { header });

let upright: Buffer;
beforeAll(async () => {
  upright = await (await portrait('ananda'))
    .extract({ left: 110, top: 160, width: 300, height: 200 })
    .toBuffer();
});

/** Mean difference of two pictures in brightness levels. */
function difference(a: PixelImage, b: PixelImage): number {
  expect([a.width, a.height, a.data.length]).toEqual([b.width, b.height, b.data.length]);
  return a.data.reduce((sum, value, i) => sum + Math.abs(value - (b.data[i] as number)), 0) / a.data.length;
}

describe('decoding a photo in Node', () => {
  // How a picture lies that becomes upright by its orientation: mirrored, then turned clockwise.
  it.each([
    [1, false, 0],
    [2, true, 0],
    [3, false, 180],
    [4, true, 180],
    [5, true, 270],
    [6, false, 270],
    [7, true, 90],
    [8, false, 90],
  ])('turns EXIF orientation %i upright', async (orientation, mirrored, angle) => {
    const lying = await sharp(await sharp(upright).flop(mirrored).png().toBuffer())
      .rotate(angle)
      .png()
      .withMetadata({ orientation })
      .toBuffer();
    expect(difference(await decodePhoto(lying), await decodePhoto(upright))).toBe(0);
  });

  it('converts the colours of a wide-gamut phone to sRGB', async () => {
    const wide = await sharp(upright).withIccProfile('p3').png().toBuffer();
    const stored = { data: await sharp(wide, { ignoreIcc: true }).raw().toBuffer(), width: 300, height: 200 };
    const original = await decodePhoto(upright);
    expect(difference(stored, original)).toBeGreaterThan(1);
    expect(difference(await decodePhoto(wide), original)).toBeLessThan(0.6);
  });

  it('puts transparency on white and makes three colours of grey', async () => {
    const create = {
      width: 2,
      height: 1,
      channels: 4 as const,
      background: { r: 0, g: 0, b: 0, alpha: 0.5 },
    };
    const clear = await decodePhoto(await sharp({ create }).png().toBuffer());
    expect([...clear.data]).toEqual(Array(6).fill(clear.data[0]));
    expect(clear.data[0]).toBeCloseTo(127, -1);
    const grey = await decodePhoto(await sharp(upright).greyscale().toColourspace('b-w').png().toBuffer());
    expect(grey.data).toHaveLength(3 * 300 * 200);
    expect(grey.data[300]).toBe(grey.data[301]);
  });

  it('opens every kind of file that the header lets through', async () => {
    for (const [name, bytes] of Object.entries(await photoFiles())) {
      const { data, width, height } = await decodePhoto(bytes);
      expect([name, width, height, data.length]).toEqual([name, 320, 320, 3 * 320 * 320]);
    }
  });

  it('says face/image-truncated when pixels are missing, face/image-unreadable when they are none', async () => {
    const { jpeg } = await photoFiles();
    await expect(decodePhoto(jpeg.subarray(0, jpeg.length / 2))).rejects.toMatchObject({
      code: 'face/image-truncated',
    });
    const noise = Buffer.from('no picture at all');
    await expect(decodePhoto(noise)).rejects.toMatchObject({ code: 'face/image-unreadable' });
  });

  it('does not open a file in which the decoder finds more pixels than its header told', async () => {
    const { jpeg } = await photoFiles();
    const small = { ...header, width: 64, height: 64 };
    await expect(decodeWith(jpeg, { header: small })).rejects.toMatchObject({
      code: 'face/image-unreadable',
    });
  });
});
