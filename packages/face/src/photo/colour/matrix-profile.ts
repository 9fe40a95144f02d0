import { asciiAt } from '../ascii-at.js';

/** From a photo's numbers to light, and from its three lights to CIE XYZ under D50. */
export interface MatrixProfile {
  /** Of red, green and blue: the light, 0–1, of each of the 256 numbers. */
  readonly curves: readonly [Float64Array, Float64Array, Float64Array];
  /** Of red, green and blue: its X, Y and Z. */
  readonly primaries: readonly [Xyz, Xyz, Xyz];
}

type Xyz = readonly [x: number, y: number, z: number];

const LEVELS = 256;
/** Real profiles have about twenty. */
const MAX_TAGS = 100;

/**
 * Reads an ICC profile of three primaries and curves, as cameras, phones and screens have them (ICC.1:2022, 8.3.3).
 *
 * @returns undefined for other kinds: tables (scanners, printers), grey.
 */
export function readMatrixProfile(profile: Uint8Array): MatrixProfile | undefined {
  if (!asciiAt(profile, 16, 'RGB XYZ ')) return undefined;
  try {
    const tags = readTags(profile);
    if (tags.has('A2B0')) return undefined;
    const curve = (name: string) => readCurve(tags.get(name));
    const primary = (name: string) => readXyz(tags.get(name));
    return {
      curves: [curve('rTRC'), curve('gTRC'), curve('bTRC')],
      primaries: [primary('rXYZ'), primary('gXYZ'), primary('bXYZ')],
    };
  } catch {
    // A part is missing, too short or of an unknown type.
    return undefined;
  }
}

function readTags(profile: Uint8Array): Map<string, DataView> {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const tags = new Map<string, DataView>();
  const count = Math.min(view.getUint32(128), MAX_TAGS);
  for (let i = 0; i < count; i++) {
    const at = 132 + 12 * i;
    const name = String.fromCharCode(...profile.subarray(at, at + 4));
    const offset = profile.byteOffset + view.getUint32(at + 4);
    tags.set(name, new DataView(profile.buffer, offset, view.getUint32(at + 8)));
  }
  return tags;
}

function readXyz(tag: DataView | undefined): Xyz {
  if (!tag) throw new RangeError('no primary');
  return [fixed(tag, 8), fixed(tag, 12), fixed(tag, 16)];
}

/** `s15Fixed16Number` */
function fixed(view: DataView, at: number): number {
  return view.getInt32(at) / 65536;
}

function readCurve(tag: DataView | undefined): Float64Array {
  if (!tag) throw new RangeError('no curve');
  const light = tag.getUint32(0) === PARA ? parametric(tag) : sampled(tag);
  return Float64Array.from({ length: LEVELS }, (_, level) =>
    Math.min(1, Math.max(0, light(level / (LEVELS - 1)))),
  );
}

const PARA = 0x70617261;
const CURV = 0x63757276;

/** `curveType`: nothing for a straight line, one number for a gamma, or a table. */
function sampled(tag: DataView): (value: number) => number {
  if (tag.getUint32(0) !== CURV) throw new RangeError('not a curve');
  const count = tag.getUint32(8);
  if (count === 0) return (value) => value;
  if (count === 1) return (value) => value ** (tag.getUint16(12) / 256);
  const at = (index: number) => tag.getUint16(12 + 2 * Math.min(index, count - 1)) / 65535;
  return (value) => {
    const place = value * (count - 1);
    const below = Math.floor(place);
    return at(below) + (place - below) * (at(below + 1) - at(below));
  };
}

/** How many numbers each of the functions of `parametricCurveType` has. */
const PARAMETERS = [1, 3, 4, 5, 7];

/** All five are one: `(a·x + b)^g + e` from `d` on, `c·x + f` below. */
function parametric(tag: DataView): (value: number) => number {
  const kind = tag.getUint16(8);
  const count = PARAMETERS[kind];
  if (!count) throw new RangeError('an unknown function');
  const [g = 1, a = 1, b = 0, c = 0, d, e = 0, f = 0] = Array.from({ length: count }, (_, i) =>
    fixed(tag, 12 + 4 * i),
  );
  if (kind === 0) return (value) => value ** g;
  // Kinds 1 and 2 begin where the base is zero; the fourth number of kind 2 is added throughout.
  if (kind < 3) return (value) => (value >= -b / a ? (a * value + b) ** g : 0) + c;
  return (value) => (value >= (d ?? 0) ? (a * value + b) ** g + e : c * value + f);
}
