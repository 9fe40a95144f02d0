import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { photoVariants } from '../../browser/photo-variants.test.fixtures.js';
import { readHeader } from '../read-header.js';
import { readMatrixProfile } from './matrix-profile.js';
import { ownColours } from './own-colours.js';
import { takeProfile } from './take-profile.js';

const variants = await photoVariants(1);
const named = (part: string) => variants.filter(({ name }) => name.includes(part));
const wide = [...named('Display P3'), ...named('Adobe RGB'), ...named('ProPhoto')];
const pixels = (file: Uint8Array) => sharp(file).toColourspace('srgb').raw().toBuffer();

describe('colours of a photo with a profile', () => {
  it.each(wide)(
    'become sRGB as another colour engine makes them, one level apart at most: $name',
    async ({ file }) => {
      const { bytes, convert } = await ownColours(file, readHeader(file));
      expect((await sharp(bytes).metadata()).icc).toBeUndefined();
      const ours = await pixels(bytes);
      const before = Buffer.from(ours);
      convert?.(ours);
      const theirs = await pixels(file);
      const apart = (a: Buffer) =>
        a.reduce((most, value, i) => Math.max(most, Math.abs(value - theirs[i]!)), 0);
      expect(apart(before)).toBeGreaterThan(5);
      expect(apart(ours)).toBeLessThanOrEqual(1);
    },
  );

  it('stay as they are when the profile is sRGB', async () => {
    const [photo] = named('profile sRGB');
    const { bytes, convert } = await ownColours(photo!.file, readHeader(photo!.file));
    expect(bytes.length).toBeLessThan(photo!.file.length);
    expect(convert).toBeUndefined();
  });

  it('are left to the decoder when the file names no profile', async () => {
    const [photo] = named('quality 95');
    expect(await ownColours(photo!.file, readHeader(photo!.file))).toEqual({
      bytes: photo!.file,
      convert: undefined,
    });
  });
});

describe('a profile', () => {
  it('that is cut short anywhere is none, and none breaks the reader', async () => {
    const { profile } = await takeProfile(wide[0]!.file, 'jpeg');
    expect(readMatrixProfile(profile!)).toBeDefined();
    const read = Array.from({ length: profile!.length }, (_, length) =>
      readMatrixProfile(profile!.slice(0, length)),
    );
    expect(read.slice(0, 200).every((one) => one === undefined)).toBe(true);
  });

  it('of printing colours or of grey is not this reader’s', () => {
    const grey = new Uint8Array(200);
    grey.set(new TextEncoder().encode('GRAYXYZ '), 16);
    expect(readMatrixProfile(grey)).toBeUndefined();
  });
});
