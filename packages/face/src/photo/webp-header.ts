import { FaceError } from '@moc-sdk/core/face-errors';
import { asciiAt } from './ascii-at.js';
import { readOrientation } from './exif.js';
import type { Orientation, PhotoHeader } from './header.js';

const FIRST_CHUNK = 12;
/** Of the flags in a `VP8X` chunk. */
const ANIMATION = 0x02;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Walks a WebP from chunk to chunk (RFC 9649, 2.6): the size stands in `VP8X`, or else in the picture itself.
 *
 * @throws RangeError where the file ends before the size
 */
export function readWebpHeader(bytes: Uint8Array): PhotoHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + view.getUint32(4, true);
  let size: Size | undefined;
  let orientation: Orientation = 1;
  let animated = false;
  let pixels = false;
  for (let at = FIRST_CHUNK; at + 8 <= Math.min(end, bytes.length); ) {
    const length = view.getUint32(at + 4, true);
    const data = at + 8;
    if (asciiAt(bytes, at, 'VP8X')) {
      animated ||= (view.getUint8(data) & ANIMATION) !== 0;
      // Decoders know it as the first chunk alone; one that comes later says nothing.
      size ??= { width: 1 + uint24(view, data + 4), height: 1 + uint24(view, data + 7) };
    } else if (asciiAt(bytes, at, 'VP8 ')) {
      pixels = true;
      size ??= lossySize(view, data);
    } else if (asciiAt(bytes, at, 'VP8L')) {
      pixels = true;
      size ??= losslessSize(view, data);
    } else if (asciiAt(bytes, at, 'EXIF')) {
      const block = bytes.subarray(data, data + length);
      // Some writers put JPEG's name of the block before it.
      orientation = readOrientation(asciiAt(block, 0, 'Exif\0\0') ? block.subarray(6) : block);
    }
    at = data + length + (length & 1);
  }
  const complete = end <= bytes.length;
  if (!size && !complete) throw new RangeError('The file ends before the size of the picture.');
  if (!size || (complete && !pixels && !animated)) throw new FaceError('face/image-unreadable');
  return { kind: 'webp', ...size, orientation, bits: 8, colours: 'rgb', animated, complete };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

/** RFC 6386, 9.1: three bytes of tag, the start code 9d 01 2a, then 14 bits each. */
function lossySize(view: DataView, at: number): Size {
  if (view.getUint16(at + 3) !== 0x9d01 || view.getUint8(at + 5) !== 0x2a) {
    throw new FaceError('face/image-unreadable');
  }
  return { width: view.getUint16(at + 6, true) & 0x3fff, height: view.getUint16(at + 8, true) & 0x3fff };
}

/** RFC 9649, 3.4: the signature 2f, then 14 bits each, less one. */
function losslessSize(view: DataView, at: number): Size {
  if (view.getUint8(at) !== 0x2f) throw new FaceError('face/image-unreadable');
  const bits = view.getUint32(at + 1, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}
