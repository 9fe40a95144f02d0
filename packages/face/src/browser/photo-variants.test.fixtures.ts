import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { type Portrait, places, portrait } from '../node/portraits.test.fixtures.js';
import { adobeRgb, iccProfile, proPhoto, type RgbSpace } from './icc-profile.test.fixtures.js';

export interface PhotoVariant {
  readonly name: string;
  readonly file: Buffer;
}

type Encode = (photo: Sharp) => Sharp | Promise<Sharp>;

const scaled = (photo: Sharp, side: number) => photo.resize(side, side, { kernel: 'lanczos3' });

/** The pixels in the wider space, and its profile in the file. */
const inSpace = (space: RgbSpace) => async (photo: Sharp) => {
  const folder = await mkdtemp(join(tmpdir(), 'moc-face-icc-'));
  const path = join(folder, 'profile.icc');
  await writeFile(path, iccProfile(space));
  return photo.withIccProfile(path);
};

const faded: Encode = async (photo) => {
  const { data, info } = await photo.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  for (let i = 3, at = 0; i < data.length; i += 4, at++) data[i] = 255 - Math.floor((at % info.width) / 8);
  return sharp(data, { raw: info }).png();
};

/** Each orientation's way from upright to stored: quarter turns clockwise, then a mirroring of left and right. */
const STORED: Readonly<Record<number, { readonly turns: number; readonly mirrored: boolean }>> = {
  1: { turns: 0, mirrored: false },
  2: { turns: 0, mirrored: true },
  3: { turns: 2, mirrored: false },
  4: { turns: 2, mirrored: true },
  5: { turns: 1, mirrored: true },
  6: { turns: 3, mirrored: false },
  7: { turns: 3, mirrored: true },
  8: { turns: 1, mirrored: false },
};

/** Stored turned, with the EXIF orientation that makes it upright again. */
async function stored(photo: Sharp, orientation: number): Promise<Sharp> {
  const { turns = 0, mirrored = false } = STORED[orientation] ?? {};
  const turned = sharp(
    await photo
      .rotate(90 * turns)
      .png()
      .toBuffer(),
  );
  return (mirrored ? turned.flop() : turned).jpeg({ quality: 90 }).withMetadata({ orientation });
}

/** Ways in which cameras, phones and programs write photos. */
const ENCODINGS: Readonly<Record<string, Encode>> = {
  'JPEG, quality 95': (photo) => photo.jpeg({ quality: 95 }),
  'JPEG, quality 75, 640 px': (photo) => scaled(photo, 640).jpeg({ quality: 75 }),
  'JPEG, quality 50, 240 px': (photo) => scaled(photo, 240).jpeg({ quality: 50 }),
  'JPEG, quality 15': (photo) => photo.jpeg({ quality: 15 }),
  'JPEG, 1,501 × 1,501 px': (photo) => scaled(photo, 1501).jpeg({ quality: 85 }),
  'JPEG, odd size, chroma 4:2:0': (photo) => scaled(photo, 333).jpeg({ chromaSubsampling: '4:2:0' }),
  'JPEG, chroma 4:4:4': (photo) => photo.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }),
  'JPEG, progressive': (photo) => photo.jpeg({ quality: 80, progressive: true }),
  'JPEG, grey': (photo) => photo.greyscale().toColourspace('b-w').jpeg({ quality: 90 }),
  'JPEG, Display P3': (photo) => photo.withIccProfile('p3').jpeg({ quality: 92 }),
  'JPEG, Adobe RGB': async (photo) => (await inSpace(adobeRgb)(photo)).jpeg({ quality: 92 }),
  'JPEG, ProPhoto': async (photo) => (await inSpace(proPhoto)(photo)).jpeg({ quality: 92 }),
  'JPEG, profile sRGB': (photo) => photo.withIccProfile('srgb').jpeg({ quality: 92 }),
  PNG: (photo) => photo.png(),
  'PNG, grey': (photo) => photo.greyscale().toColourspace('b-w').png(),
  'PNG, palette': (photo) => photo.png({ palette: true, colours: 256 }),
  'PNG, transparent': faded,
  'PNG, Display P3': (photo) => photo.withIccProfile('p3').png(),
  WebP: (photo) => photo.webp({ quality: 85 }),
  'WebP, lossless': (photo) => photo.webp({ lossless: true }),
  'WebP, transparent': async (photo) => sharp(await (await faded(photo)).toBuffer()).webp({ quality: 90 }),
  'WebP, Adobe RGB': async (photo) => (await inSpace(adobeRgb)(photo)).webp({ quality: 92 }),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => [
      `JPEG, EXIF orientation ${orientation}`,
      (photo: Sharp) => stored(photo, orientation),
    ]),
  ),
};

/** Every way of writing, with `each` of the portraits in turn. */
export async function photoVariants(each: number): Promise<PhotoVariant[]> {
  const people = Object.keys(places) as Portrait[];
  const variants: PhotoVariant[] = [];
  for (const [index, [name, encode]] of Object.entries(ENCODINGS).entries()) {
    for (let i = 0; i < each; i++) {
      const person = people[(index * each + i) % people.length] as Portrait;
      const file = await (await encode(await portrait(person))).toBuffer();
      variants.push({ name: `${person}: ${name}`, file });
    }
  }
  return variants;
}
