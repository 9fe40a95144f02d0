import { FaceError } from '@moc-sdk/core/face-errors';
import { asciiAt } from './ascii-at.js';
import { readOrientation } from './exif.js';
import type { Orientation, PhotoHeader } from './header.js';

/** Marker codes of ITU-T T.81, table B.1: the byte after 0xff. */
const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;
const EXIF_NAME = 'Exif\0\0';
/** Sequential and progressive Huffman; what else there is (lossless, arithmetic) browsers do not open. */
const OPENED_FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const NO_FRAMES = new Set([0xc4, 0xc8, 0xcc]);

/** Progressive photos have about ten. Each goes over all pixels, whatever its own length: a few bytes, much time. */
const MAX_SCANS = 100;

const COLOURS: Readonly<Record<number, PhotoHeader['colours']>> = { 1: 'grey', 3: 'rgb', 4: 'cmyk' };

/**
 * Walks a JPEG from segment to segment. Of several pictures in one file (MPO) the first counts; what follows its end
 * is not looked at, and a thumbnail inside a segment is passed over with it.
 *
 * @throws RangeError where the file ends too early
 */
export function readJpegHeader(bytes: Uint8Array): PhotoHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let frame: Pick<PhotoHeader, 'width' | 'height' | 'bits' | 'colours'> | undefined;
  let orientation: Orientation | undefined;
  let at = 2;
  for (;;) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) throw new FaceError('face/image-unreadable');
    if (marker === 0xff) {
      at++; // fill byte
      continue;
    }
    if (marker === SOS) break;
    const length = view.getUint16(at + 2);
    if (length < 2 || standsAlone(marker)) throw new FaceError('face/image-unreadable');
    if (isFrame(marker)) frame ??= readFrame(view, at, marker);
    else if (marker === APP1 && !orientation && asciiAt(bytes, at + 4, EXIF_NAME))
      orientation = readOrientation(bytes.subarray(at + 10, at + 2 + length));
    at += 2 + length;
  }
  if (!frame) throw new FaceError('face/image-unreadable');
  return {
    kind: 'jpeg',
    ...frame,
    orientation: orientation ?? 1,
    animated: false,
    complete: hasEnd(bytes, at),
  };
}

/**
 * Has no length behind it. Before the pixels no writer needs one; a walk that took the next two bytes for a length
 * would lose its way, and the decoder would see another size than this header says.
 */
function standsAlone(marker: number): boolean {
  return marker < 0xc0 || (marker >= 0xd0 && marker <= EOI);
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker);
}

function readFrame(view: DataView, at: number, marker: number) {
  if (!OPENED_FRAMES.has(marker)) {
    throw new FaceError('face/image-unsupported', { details: { kind: 'a lossless or arithmetic JPEG' } });
  }
  const colours = COLOURS[view.getUint8(at + 9)];
  if (!colours) throw new FaceError('face/image-unreadable');
  return {
    bits: view.getUint8(at + 4),
    height: view.getUint16(at + 5),
    width: view.getUint16(at + 7),
    colours,
  };
}

/**
 * Goes through the scans to the end marker. In their data 0xff is followed by 0 or by a restart marker (0xd0–0xd7).
 *
 * @throws MocError `face/image-unreadable` when there are too many scans
 */
function hasEnd(bytes: Uint8Array, scan: number): boolean {
  let at = scan;
  let scans = 0;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    const marker = bytes[at + 1];
    if (at < 0 || marker === undefined) return false;
    if (marker === EOI) return true;
    if (marker === SOS && ++scans > MAX_SCANS) throw new FaceError('face/image-unreadable');
    const segment = marker === SOS || marker === 0xc4 || marker >= 0xdb;
    if (segment && marker !== 0xff) at += 2 + Math.max(2, ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    else at += marker === 0xff ? 1 : 2;
  }
}
