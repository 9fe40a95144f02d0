import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888' } });

const LARGE = { width: 900, height: 600 };
const SMALL = { width: 64, height: 64 };

/** What stands before the scan of a JPEG, without its start marker; and the rest. */
function splitJpeg(jpeg: Buffer): { head: Buffer; scan: Buffer } {
  let at = 2;
  while (jpeg[at + 1] !== 0xda) at += 2 + jpeg.readUInt16BE(at + 2);
  return { head: jpeg.subarray(2, at), scan: jpeg.subarray(at) };
}

function comment(content: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(2 + content.length, 2);
  return Buffer.concat([head, content]);
}

/**
 * A large JPEG that begins with a marker without a length. Who takes the next two bytes for one jumps over all that
 * follows, into a comment that holds the header of a small JPEG.
 */
export async function jpegOfTwoSizes(marker: number): Promise<Buffer> {
  const large = splitJpeg(await flat(LARGE.width, LARGE.height).jpeg().toBuffer());
  const small = splitJpeg(await flat(SMALL.width, SMALL.height).jpeg().toBuffer());
  const begin = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, marker]), large.head]);
  const landing = 4 + large.head.readUInt16BE(0);
  const filled = comment(Buffer.alloc(landing - begin.length - 8));
  const hidden = comment(Buffer.concat([small.head, small.scan.subarray(0, 14)]));
  return Buffer.concat([begin, filled, hidden, large.scan]);
}

/** A large WebP behind whose pixels a `VP8X` chunk says that it is small. */
export async function webpOfTwoSizes(): Promise<Buffer> {
  const canvas = Buffer.from('VP8X\x0a\0\0\0\0\0\0\0\x3f\0\0\x3f\0\0', 'latin1');
  const file = Buffer.concat([await flat(LARGE.width, LARGE.height).webp().toBuffer(), canvas]);
  file.writeUInt32LE(file.length - 8, 4);
  return file;
}

/** A progressive JPEG with its last scan so many times more. */
export async function jpegOfManyScans(more: number): Promise<Buffer> {
  const jpeg = await flat(SMALL.width, SMALL.height).jpeg({ progressive: true }).toBuffer();
  const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scan = jpeg.subarray(last, -2);
  return Buffer.concat([jpeg.subarray(0, -2), ...Array<Buffer>(more).fill(scan), jpeg.subarray(-2)]);
}

/** A PNG whose colour profile is small in the file and so long when it is inflated. */
export async function pngOfLongProfile(bytes: number): Promise<Buffer> {
  const png = await flat(SMALL.width, SMALL.height).png().toBuffer();
  const content = Buffer.concat([Buffer.from('p\0\0', 'latin1'), deflateSync(Buffer.alloc(bytes))]);
  const chunk = Buffer.alloc(12 + content.length);
  chunk.writeUInt32BE(content.length);
  chunk.write('iCCP', 4);
  content.copy(chunk, 8);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}
