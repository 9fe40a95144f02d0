import sharp from 'sharp';
import { type PngPlan, png, pngChunk } from './build-png.js';
import { type HostileFile, latin1 } from './hostile-file.js';
import { jpeg } from './hostile-images.js';

const COMPLEX = 'attachment/too-complex';
const UNREADABLE = 'attachment/unreadable';
const drawn = (name: string, expect: HostileFile['expect'], plan: PngPlan): HostileFile => ({
  name: `PNG: ${name}`,
  file: 'scan.png',
  expect,
  make: () => png(plan),
});

const pngs: readonly HostileFile[] = [
  drawn('one row of forty million pixels', COMPLEX, { width: 40_000_000, height: 1 }),
  drawn('one row of nine hundred thousand pixels of 8 bytes', COMPLEX, {
    width: 900_000,
    height: 40,
    depth: 16,
    colour: 6,
  }),
  drawn('one column of nine hundred thousand pixels', COMPLEX, { width: 1, height: 900_000 }),
  drawn('rows of half a megabyte', COMPLEX, { width: 65_500, height: 610, depth: 16, colour: 6 }),
  drawn('very wide', 'accepted', { width: 30_000, height: 600, colour: 2 }),
  drawn('8 bytes a pixel', 'accepted', { width: 8_000, height: 5_000, depth: 16, colour: 6 }),
  drawn('colours that its palette does not have', UNREADABLE, { width: 64, height: 64, colour: 3 }),
  drawn('a hundred thousand empty parts', 'accepted', {
    width: 8,
    height: 8,
    chunks: Array.from({ length: 100_000 }, () => pngChunk('teSt', Buffer.alloc(0))),
  }),
  drawn('a colour profile that is none', 'accepted', {
    width: 8,
    height: 8,
    chunks: [pngChunk('iCCP', latin1('a\0\0nonsense'))],
  }),
];

/** What one scan of a progressive JPEG adds to it, again and again. */
async function manyScans(count: number, width: number, height: number): Promise<Buffer> {
  const whole = await sharp({ create: { width, height, channels: 3, background: 'white' } })
    .jpeg({ progressive: true })
    .toBuffer();
  const last = whole.lastIndexOf(Buffer.from([0xff, 0xda]));
  const body = whole.subarray(last, whole.length - 2);
  return Buffer.concat([
    whole.subarray(0, whole.length - 2),
    ...Array(count).fill(body),
    latin1('\u00ff\u00d9'),
  ]);
}

const spoilt = async (edit: (bytes: Buffer) => Buffer) => edit(await jpeg());

const jpegs: readonly HostileFile[] = [
  { name: 'drawn over two thousand times', expect: UNREADABLE, make: () => manyScans(2_000, 4_000, 4_000) },
  {
    name: 'thousands of beginnings',
    expect: UNREADABLE,
    make: () => spoilt((bytes) => Buffer.concat([latin1('\u00ff\u00d8'.repeat(5_000)), bytes])),
  },
  {
    name: 'says 0 × 0',
    expect: UNREADABLE,
    make: () =>
      spoilt((bytes) => {
        bytes.fill(
          0,
          bytes.indexOf(Buffer.from([0xff, 0xc0])) + 5,
          bytes.indexOf(Buffer.from([0xff, 0xc0])) + 9,
        );
        return bytes;
      }),
  },
  {
    name: 'sixty thousand comments',
    expect: 'accepted',
    make: () =>
      spoilt((bytes) =>
        Buffer.concat([
          bytes.subarray(0, 2),
          latin1('\u00ff\u00fe\u0000\u0002'.repeat(60_000)),
          bytes.subarray(2),
        ]),
      ),
  },
  {
    name: 'an SVG behind its first bytes',
    expect: UNREADABLE,
    make: () => latin1('\u00ff\u00d8\u00ff<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
  },
].map((row) => ({ ...row, name: `JPEG: ${row.name}`, file: 'a.jpg' }) as HostileFile);

export const hostileImageSizes: readonly HostileFile[] = [...pngs, ...jpegs];
