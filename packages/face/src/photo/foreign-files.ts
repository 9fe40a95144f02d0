import { FaceError } from '@moc-sdk/core/face-errors';
import { asciiAt } from './ascii-at.js';

/** How far into a file a name may stand that does not have to be first. */
const LOOK = 1024;

/** Starts of files that are no photo we open, and what to call them. `at` is where the text stands, default 0. */
const STARTS: readonly { readonly text: string; readonly at?: number; readonly kind: string }[] = [
  { text: 'GIF8', kind: 'a GIF' },
  { text: 'II*\0', kind: 'a TIFF' },
  { text: 'MM\0*', kind: 'a TIFF' },
  { text: 'BM', kind: 'a BMP' },
  { text: '\0\0\x01\0', kind: 'an icon' },
  { text: '8BPS', kind: 'a Photoshop file' },
  { text: '\xff\x0a', kind: 'a JPEG XL' },
  { text: 'JXL ', at: 4, kind: 'a JPEG XL' },
  { text: 'jP  ', at: 4, kind: 'a JPEG 2000' },
  { text: 'ftyp', at: 4, kind: 'a video' },
  { text: 'PK\x03\x04', kind: 'a ZIP or an office file' },
];

/** Names that may stand a little further in, in any case. */
const NAMES: readonly (readonly [name: string, kind: string])[] = [
  ['%pdf-', 'a PDF'],
  ['<svg', 'an SVG'],
  ['<!doctype html', 'a web page'],
  ['<html', 'a web page'],
];

/** Brands of ISO base media files that hold HEIF pictures (ISO/IEC 23008-12) or AVIF. */
const HEIF_BRANDS = /^(hei[cxms]|hev[cxms]|mif[12]|msf1|avi[fso])/;

/** Says what a file is that is no photo of ours. */
export function refuseForeign(bytes: Uint8Array): FaceError {
  const head = latin1(bytes.subarray(0, LOOK));
  if (asciiAt(bytes, 4, 'ftyp') && HEIF_BRANDS.test(head.slice(8))) return new FaceError('face/image-heic');
  const start = STARTS.find(({ text, at = 0 }) => asciiAt(bytes, at, text));
  const name = NAMES.find(([text]) => head.toLowerCase().includes(text));
  const kind = start?.kind ?? name?.[1];
  if (kind) return new FaceError('face/image-unsupported', { details: { kind } });
  return new FaceError('face/image-unreadable');
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
