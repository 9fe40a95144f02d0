import sharp from 'sharp';
import { portrait } from '../node/portraits.test.fixtures.js';

const ascii = (text: string) => Buffer.from(text, 'latin1');

/** Photos of one portrait in every way a file may be written. */
export async function photoFiles() {
  const upright = await (await portrait('ananda')).resize(320, 320).png().toBuffer();
  const one = () => sharp(upright);
  const [jpeg, png, webp] = await Promise.all([
    one().jpeg().toBuffer(),
    one().png().toBuffer(),
    one().webp().toBuffer(),
  ]);
  const thumbnail = await one().resize(160).jpeg().toBuffer();
  return {
    jpeg,
    png,
    webp,
    'progressive JPEG': await one().jpeg({ progressive: true }).toBuffer(),
    'grey JPEG': await one().greyscale().toColourspace('b-w').jpeg().toBuffer(),
    'lossless WebP': await one().webp({ lossless: true }).toBuffer(),
    'WebP with transparency': await one().ensureAlpha(0.999).webp({ quality: 90 }).toBuffer(),
    'palette PNG': await one().png({ palette: true }).toBuffer(),
    'interlaced PNG': await one().png({ progressive: true }).toBuffer(),
    'JPEG with a thumbnail': withSegment(jpeg, exifWithThumbnail(thumbnail)),
    'two pictures in one JPEG': Buffer.concat([jpeg, thumbnail]),
    'JPEG with bytes after its end': Buffer.concat([jpeg, ascii('SEFT trailer of a phone')]),
    'JPEG with fill bytes': Buffer.concat([jpeg.subarray(0, 2), ascii('\xff\xff\xff'), jpeg.subarray(2)]),
  };
}

/** Files that are refused, by the code that says why. */
export async function refusedFiles() {
  const { jpeg, png, webp } = await photoFiles();
  const one = () => sharp(png);
  const film = [png, await one().negate().png().toBuffer()];
  const box = (brand: string) => ascii(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1heic${'\0'.repeat(64)}`);
  return {
    'face/image-empty': { nothing: Buffer.alloc(0) },
    'face/image-truncated': {
      'half a JPEG': jpeg.subarray(0, jpeg.length / 2),
      'half a PNG': png.subarray(0, png.length / 2),
      'half a WebP': webp.subarray(0, webp.length / 2),
      'a JPEG without its last byte': jpeg.subarray(0, -1),
      'two bytes of a JPEG': jpeg.subarray(0, 2),
      'ten bytes of a WebP': webp.subarray(0, 10),
    },
    'face/image-unsupported': {
      'a PDF': ascii('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF'),
      'an SVG': ascii('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'a GIF': await one().gif().toBuffer(),
      'a TIFF': await one().tiff().toBuffer(),
      'a BMP': ascii(`BM${'\0'.repeat(60)}`),
      'a video': ascii(`\0\0\0\x18ftypisom${'\0'.repeat(64)}`),
      'a web page': ascii('<!DOCTYPE html><title>Sign in</title>'),
      'a ZIP or an office file': ascii('PK\x03\x04 word/document.xml'),
      'a lossless or arithmetic JPEG': withMarker(jpeg, 0xc0, 0xc9),
    },
    'face/image-heic': { heic: box('heic'), 'a burst': box('msf1'), avif: await one().avif().toBuffer() },
    'face/image-cmyk': { CMYK: await one().toColourspace('cmyk').jpeg().toBuffer() },
    'face/image-deep': { '16 bit': await one().toColourspace('rgb16').png().toBuffer() },
    'face/image-animated': {
      WebP: await sharp(film, { join: { animated: true } })
        .webp()
        .toBuffer(),
      PNG: Buffer.concat([png.subarray(0, 33), animationControl(), png.subarray(33)]),
    },
    'face/image-too-large': {
      '48 megapixels': await sharp({
        create: { width: 8000, height: 6000, channels: 3, background: '#888' },
      })
        .png()
        .toBuffer(),
      'a side of two thousand million': withPngWidth(png, 0x7fffffff),
    },
    'face/image-unreadable': { noise: ascii('no picture at all'), 'no width': withPngWidth(png, 0) },
  };
}

function withSegment(jpeg: Buffer, segment: Buffer): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** An EXIF block with a thumbnail, which is a whole JPEG of its own, behind an empty directory. */
function exifWithThumbnail(thumbnail: Buffer): Buffer {
  const body = Buffer.concat([ascii('Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0'), thumbnail]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function withMarker(jpeg: Buffer, from: number, to: number): Buffer {
  const changed = Buffer.from(jpeg);
  changed[changed.indexOf(Buffer.from([0xff, from])) + 1] = to;
  return changed;
}

function withPngWidth(png: Buffer, width: number): Buffer {
  const changed = Buffer.from(png);
  changed.writeUInt32BE(width, 16);
  return changed;
}

/** An `acTL` chunk: two frames, without end. Its checksum is not looked at. */
function animationControl(): Buffer {
  return ascii('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0');
}
