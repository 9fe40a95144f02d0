import { deflateSync } from 'node:zlib';
import sharp, { type JpegOptions, type PngOptions } from 'sharp';
import { eicar } from '../../../../../tools/servers/clamd.mjs';
import { png, pngChunk } from './build-png.js';
import { type HostileFile, lacks, latin1 } from './hostile-file.js';

const MISMATCH = 'attachment/content-mismatch';
const UNREADABLE = 'attachment/unreadable';

const picture = (width = 600, height = 400) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: { r: 200, g: 120, b: 40 },
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });
export const jpeg = (options: JpegOptions = {}) => picture().jpeg(options).toBuffer();
const plainPng = (options: PngOptions = {}) => picture().png(options).toBuffer();

/** A comment behind the first two bytes of a JPEG. */
const withComment = (bytes: Buffer, comment: string) => {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xfffe, 0);
  head.writeUInt16BE(comment.length + 2, 2);
  return Buffer.concat([bytes.subarray(0, 2), head, latin1(comment), bytes.subarray(2)]);
};

/** An archive with one file, stored as it is. */
export function zip(name: string, content: string): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(content.length, 20);
  entry.writeUInt32LE(content.length, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + content.length, 16);
  return Buffer.concat([local, latin1(name + content), entry, latin1(name), end]);
}

const noExif = async (kept: Buffer) => {
  const { exif, xmp, iptc, icc, orientation } = await sharp(kept).metadata();
  if (exif ?? xmp ?? iptc ?? icc ?? orientation)
    throw new Error('what was beside the picture is still there');
};
const located = () =>
  picture()
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '13/1 51/1 27/1' } })
    .jpeg()
    .toBuffer();
const turned = () => picture(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();

const tails: readonly (readonly [string, string, string])[] = [
  ['a PHP script behind it', '<?php system($_GET[1]); ?>', '<?php'],
  ['a web page behind it', '<html><script>alert(1)</script></html>', '<script'],
  ['a zip behind it (GIFAR)', zip('Evil.class', 'CAFEBABE').toString('latin1'), 'Evil.class'],
  ['a PDF behind it', '%PDF-1.7\n1 0 obj << /JS (1) >> endobj\n%%EOF', '%PDF'],
  ['a program behind it', 'MZ\u0090\u0000This program cannot be run in DOS mode', 'MZ\u0090'],
  ['the antivirus test text behind it', eicar(), 'EICAR'],
];

const jpegs: readonly Omit<HostileFile, 'file'>[] = [
  ...tails.map(([name, tail, word]) => ({
    name,
    expect: 'accepted' as const,
    make: async () => Buffer.concat([await jpeg(), latin1(tail)]),
    check: lacks(word),
  })),
  { name: 'position of the camera', expect: 'accepted', make: located, check: noExif },
  {
    name: 'turned by its orientation',
    expect: 'accepted',
    make: turned,
    check: async (kept) => {
      const { width, height } = await sharp(kept).metadata();
      if (width !== 40 || height !== 60) throw new Error('it lies on its side');
      await noExif(kept);
    },
  },
  {
    name: 'a script in its comment',
    expect: 'accepted',
    make: async () => withComment(await jpeg(), '<?php phpinfo(); ?>'),
    check: lacks('<?php'),
  },
  {
    name: 'the antivirus test text in its comment',
    expect: 'accepted',
    make: async () => withComment(await jpeg(), eicar()),
    check: lacks('EICAR'),
  },
  {
    name: 'a PDF in its comment',
    expect: 'accepted',
    make: async () => withComment(await jpeg(), '%PDF-1.4 %%EOF'),
    check: lacks('%PDF'),
  },
  {
    name: 'several pictures (MPO)',
    expect: 'accepted',
    make: async () => Buffer.concat([withComment(await jpeg(), 'MPF\0'), await located()]),
    check: noExif,
  },
  { name: 'progressive', expect: 'accepted', make: () => jpeg({ progressive: true }) },
  {
    name: 'in printing colours (CMYK)',
    expect: 'accepted',
    make: () => picture().toColourspace('cmyk').jpeg().toBuffer(),
    check: async (kept) => {
      if ((await sharp(kept).metadata()).channels !== 3) throw new Error('it is still CMYK');
    },
  },
  ...[0.02, 0.3, 0.7, 0.95].map((part) => ({
    name: `cut off after ${part * 100} %`,
    expect: UNREADABLE as HostileFile['expect'],
    make: async () => {
      const whole = await jpeg();
      return whole.subarray(0, Math.floor(whole.length * part));
    },
  })),
  { name: 'nothing but its first bytes', expect: UNREADABLE, make: () => latin1('\u00ff\u00d8\u00ff\u00e0') },
  {
    name: 'says 65,000 × 65,000',
    expect: 'attachment/too-many-pixels',
    make: async () => resized(await jpeg(), 65_000, 65_000),
  },
  {
    name: 'says that it is higher than it is: what is missing is grey',
    expect: 'accepted',
    make: async () => resized(await jpeg(), 600, 8_000),
  },
];

const pngs: readonly Omit<HostileFile, 'file'>[] = [
  ...tails.map(([name, tail, word]) => ({
    name,
    expect: 'accepted' as const,
    make: async () => Buffer.concat([await plainPng(), latin1(tail)]),
    check: lacks(word),
  })),
  {
    name: '16 bits a colour',
    expect: 'accepted',
    make: () => picture().toColourspace('rgb16').png().toBuffer(),
  },
  { name: 'interlaced', expect: 'accepted', make: () => plainPng({ progressive: true }) },
  {
    name: 'one row over 40 megapixels',
    expect: 'attachment/too-many-pixels',
    make: () => png({ width: 8_000, height: 5_001, depth: 1 }),
  },
  {
    name: '40 megapixels in some kilobytes',
    expect: 'accepted',
    make: () => png({ width: 8_000, height: 5_000, depth: 1 }),
  },
  {
    name: 'says 50,000 × 50,000',
    expect: 'attachment/too-many-pixels',
    make: () => png({ width: 50_000, height: 50_000, data: 'x' }),
  },
  {
    name: 'says 2,000,000,000 × 2',
    expect: UNREADABLE,
    make: () => png({ width: 2_000_000_000, height: 2, data: 'x' }),
  },
  {
    name: 'interlaced with 36 megapixels of 8 bytes',
    expect: 'attachment/too-complex',
    make: () => png({ width: 6_000, height: 6_000, depth: 16, colour: 6, interlaced: true, data: 'x' }),
  },
  { name: 'no width', expect: UNREADABLE, make: () => png({ width: 0, height: 9, data: 'x' }) },
  {
    name: 'moving (APNG)',
    expect: MISMATCH,
    make: () =>
      png({ width: 8, height: 8, chunks: [pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))] }),
  },
  {
    name: 'a text that unfolds to 64 MB',
    expect: 'accepted',
    make: () =>
      png({
        width: 8,
        height: 8,
        chunks: [pngChunk('zTXt', Buffer.concat([latin1('a\0\0'), deflateSync(Buffer.alloc(64 << 20))]))],
      }),
  },
  { name: 'a wrong checksum', expect: UNREADABLE, make: async () => flipped(await plainPng()) },
  ...[0.02, 0.5, 0.97].map((part) => ({
    name: `cut off after ${part * 100} %`,
    expect: UNREADABLE as HostileFile['expect'],
    make: async () => {
      const whole = await plainPng();
      return whole.subarray(0, Math.floor(whole.length * part));
    },
  })),
];

const renamed: readonly HostileFile[] = [
  {
    name: 'SVG',
    file: 'a.svg',
    expect: 'attachment/kind-not-allowed',
    make: () => latin1('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
  },
  {
    name: 'SVG called a PNG',
    file: 'a.png',
    expect: MISMATCH,
    make: () => latin1('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  },
  {
    name: 'HEIC',
    file: 'a.heic',
    expect: 'attachment/kind-not-allowed',
    make: () => latin1('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'),
  },
  {
    name: 'HEIC called a JPEG',
    file: 'a.jpg',
    expect: MISMATCH,
    make: () => latin1('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'),
  },
  { name: 'WebP called a JPEG', file: 'a.jpg', expect: MISMATCH, make: () => picture().webp().toBuffer() },
  { name: 'GIF called a PNG', file: 'a.png', expect: MISMATCH, make: () => picture().gif().toBuffer() },
  { name: 'TIFF called a JPEG', file: 'a.jpeg', expect: MISMATCH, make: () => picture().tiff().toBuffer() },
  { name: 'PNG called a JPEG', file: 'a.jpg', expect: MISMATCH, make: () => plainPng() },
  { name: 'program called a JPEG', file: 'a.jpg', expect: MISMATCH, make: () => latin1('MZ\u0090\u0000') },
  { name: 'zip called a PDF', file: 'a.pdf', expect: MISMATCH, make: () => zip('a', 'b') },
];

export const hostileImages: readonly HostileFile[] = [
  ...jpegs.map((row) => ({ ...row, name: `JPEG: ${row.name}`, file: 'ภาพถ่าย.jpg' })),
  ...pngs.map((row) => ({ ...row, name: `PNG: ${row.name}`, file: 'scan.png' })),
  ...renamed,
];

/** Writes another size into the frame header. */
function resized(bytes: Buffer, width: number, height: number): Buffer {
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, at + 5);
  bytes.writeUInt16BE(width, at + 7);
  return bytes;
}

function flipped(bytes: Buffer): Buffer {
  const at = bytes.indexOf('IDAT') + 40;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
  return bytes;
}
