import { asciiAt } from '../ascii-at.js';
import type { PhotoKind } from '../header.js';

/** A photo without its colour profile, and the profile. */
export interface BarePhoto {
  readonly bytes: Uint8Array;
  /** An ICC profile; undefined when the file has none that can be read. */
  readonly profile: Uint8Array | undefined;
}

/** Where a file's statements about its colours lie, and the pieces of the profile among them. */
interface Found {
  readonly cuts: readonly (readonly [from: number, to: number])[];
  readonly pieces: readonly Uint8Array[];
  readonly deflated?: boolean;
}

/**
 * Takes the statements about colours out of a photo, so that every decoder gives the pixels as they are stored. The
 * file's header was read before: its parts are whole up to the pixels.
 */
export async function takeProfile(bytes: Uint8Array, kind: PhotoKind): Promise<BarePhoto> {
  const { cuts, pieces, deflated } = FINDERS[kind](bytes);
  if (cuts.length === 0) return { bytes, profile: undefined };
  const joined = join(pieces);
  const profile = deflated ? await inflate(joined).catch(() => undefined) : joined;
  const bare = without(bytes, cuts);
  if (kind === 'webp') new DataView(bare.buffer).setUint32(4, bare.length - 8, true);
  return { bytes: bare, profile: profile && profile.length > 0 ? profile : undefined };
}

const FINDERS: Readonly<Record<PhotoKind, (bytes: Uint8Array) => Found>> = {
  jpeg: inJpeg,
  png: inPng,
  webp: inWebp,
};

const ICC_NAME = 'ICC_PROFILE\0';

/** ICC.1:2022, B.4: in `APP2` segments, each with its number; they need not stand in order. */
function inJpeg(bytes: Uint8Array): Found {
  const cuts: [number, number][] = [];
  const pieces: { readonly number: number; readonly data: Uint8Array }[] = [];
  for (let at = 2; at + 4 < bytes.length && bytes[at + 1] !== 0xda; ) {
    if (bytes[at + 1] === 0xff) {
      at++; // fill byte
      continue;
    }
    const end = at + 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number));
    if (bytes[at + 1] === 0xe2 && asciiAt(bytes, at + 4, ICC_NAME)) {
      cuts.push([at, end]);
      pieces.push({ number: bytes[at + 16] as number, data: bytes.subarray(at + 18, end) });
    }
    at = end;
  }
  return { cuts, pieces: pieces.sort((a, b) => a.number - b.number).map(({ data }) => data) };
}

/** Chunks by which a PNG says what its numbers mean; only the profile is followed, as on the web's cameras' photos. */
const COLOUR_CHUNKS = ['iCCP', 'gAMA', 'cHRM', 'cICP'];

function inPng(bytes: Uint8Array): Found {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cuts: [number, number][] = [];
  let pieces: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length && !asciiAt(bytes, at + 4, 'IDAT'); ) {
    const end = at + 12 + view.getUint32(at);
    if (COLOUR_CHUNKS.some((name) => asciiAt(bytes, at + 4, name))) cuts.push([at, end]);
    if (asciiAt(bytes, at + 4, 'iCCP')) {
      // A name, a zero, the method of compression, the compressed profile.
      pieces = [bytes.subarray(bytes.indexOf(0, at + 8) + 2, end - 4)];
    }
    at = end;
  }
  return { cuts, pieces, deflated: true };
}

function inWebp(bytes: Uint8Array): Found {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length & 1);
    if (asciiAt(bytes, at, 'ICCP'))
      return { cuts: [[at, end]], pieces: [bytes.subarray(at + 8, at + 8 + length)] };
    at = end;
  }
  return { cuts: [], pieces: [] };
}

function without(bytes: Uint8Array, cuts: Found['cuts']): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [];
  let at = 0;
  for (const [from, to] of cuts) {
    kept.push(bytes.subarray(at, from));
    at = to;
  }
  return join([...kept, bytes.subarray(at)]);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Tables of printers reach a few million bytes; a small file can swell to a thousand times its size. */
const MAX_PROFILE = 8_000_000;

/** @throws RangeError for a profile beyond any that is real */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return join(parts);
    length += value.length;
    parts.push(value);
    if (length <= MAX_PROFILE) continue;
    await reader.cancel();
    throw new RangeError('a profile without end');
  }
}
