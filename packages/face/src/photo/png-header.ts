import { FaceError } from '@moc-sdk/core/face-errors';
import { readOrientation } from './exif.js';
import type { Orientation, PhotoHeader } from './header.js';

/** Names of chunks (PNG, third edition, 5.3) as big-endian numbers. */
const IHDR = 0x49484452;
const IDAT = 0x49444154;
const IEND = 0x49454e44;
const ACTL = 0x6163544c;
const EXIF = 0x65584966;
const SIGNATURE_BYTES = 8;
const MAX_LENGTH = 0x7fffffff;

/**
 * Walks a PNG from chunk to chunk.
 *
 * @throws RangeError where the file ends before its first pixels
 */
export function readPngHeader(bytes: Uint8Array): PhotoHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(SIGNATURE_BYTES + 4) !== IHDR) throw new FaceError('face/image-unreadable');
  const colourType = view.getUint8(25);
  let orientation: Orientation = 1;
  let animated = false;
  let pixels = false;
  let complete = false;
  let at = SIGNATURE_BYTES;
  while (!complete && at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const name = view.getUint32(at + 4);
    if (length > MAX_LENGTH) throw new FaceError('face/image-unreadable');
    if (name === IDAT) pixels = true;
    if (name === ACTL && !pixels) animated = true;
    if (name === EXIF) orientation = readOrientation(bytes.subarray(at + 8, at + 8 + length));
    complete = name === IEND;
    at += 12 + length;
  }
  if (complete && !pixels) throw new FaceError('face/image-unreadable');
  return {
    kind: 'png',
    width: view.getUint32(16),
    height: view.getUint32(20),
    orientation,
    bits: view.getUint8(24),
    // The second bit of the colour type stands for colour.
    colours: colourType & 2 ? 'rgb' : 'grey',
    animated,
    complete,
  };
}
