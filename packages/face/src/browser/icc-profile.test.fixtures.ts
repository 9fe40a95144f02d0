/** A colour space of three primaries and one gamma, as ICC profiles of cameras and screens mostly are. */
export interface RgbSpace {
  readonly name: string;
  /** Columns of red, green and blue in XYZ, adapted to D50. */
  readonly primaries: readonly [Xyz, Xyz, Xyz];
  readonly gamma: number;
}

type Xyz = readonly [x: number, y: number, z: number];

/** Adobe RGB (1998), annex B; its gamma is 563 / 256. */
export const adobeRgb: RgbSpace = {
  name: 'Adobe RGB (1998) compatible',
  primaries: [
    [0.60974, 0.31111, 0.01947],
    [0.20528, 0.62567, 0.06087],
    [0.14919, 0.06322, 0.74457],
  ],
  gamma: 563 / 256,
};

/** ProPhoto (ROMM) RGB: far wider than any screen. */
export const proPhoto: RgbSpace = {
  name: 'ROMM RGB compatible',
  primaries: [
    [0.79767, 0.28804, 0],
    [0.13519, 0.71188, 0],
    [0.03134, 0.00009, 0.82491],
  ],
  gamma: 1.8,
};

const D50: Xyz = [0.9642, 1, 0.8249];

/** A version 2 matrix profile (ICC.1:2001-04). */
export function iccProfile({ name, primaries, gamma }: RgbSpace): Buffer {
  const [red, green, blue] = primaries.map(xyz) as [Buffer, Buffer, Buffer];
  const curve = gammaCurve(gamma);
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description(name)],
    ['cprt', tag('text', Buffer.from('public domain\0'))],
    ['wtpt', xyz(D50)],
    ['rXYZ', red],
    ['gXYZ', green],
    ['bXYZ', blue],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  let offset = 128 + 4 + 12 * tags.length;
  const table = Buffer.concat([
    u32(tags.length),
    ...tags.map(([signature, data]) => {
      const row = Buffer.concat([Buffer.from(signature), u32(offset), u32(data.length)]);
      offset += data.length;
      return row;
    }),
  ]);
  return Buffer.concat([header(offset), table, ...tags.map(([, data]) => data)]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02400000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  bytes.writeUInt16BE(2026, 24);
  bytes.writeUInt16BE(1, 26);
  bytes.writeUInt16BE(1, 28);
  bytes.write('acsp', 36, 'latin1');
  xyz(D50).copy(bytes, 68, 8);
  return bytes;
}

/** Tags begin at multiples of four. */
function tag(type: string, content: Buffer): Buffer {
  const bytes = Buffer.concat([Buffer.from(type), Buffer.alloc(4), content]);
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function xyz(values: Xyz): Buffer {
  return tag('XYZ ', Buffer.concat(values.map((value) => u32(Math.round(value * 65536)))));
}

function gammaCurve(gamma: number): Buffer {
  const value = Buffer.alloc(2);
  value.writeUInt16BE(Math.round(gamma * 256));
  return tag('curv', Buffer.concat([u32(1), value]));
}

function description(name: string): Buffer {
  const ascii = Buffer.from(`${name}\0`, 'latin1');
  return tag('desc', Buffer.concat([u32(ascii.length), ascii, Buffer.alloc(8 + 3 + 67)]));
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
