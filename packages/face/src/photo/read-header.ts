import { FaceError } from '@moc-sdk/core/face-errors';
import { asciiAt } from './ascii-at.js';
import { refuseForeign } from './foreign-files.js';
import type { PhotoHeader } from './header.js';
import { readJpegHeader } from './jpeg-header.js';
import { readPngHeader } from './png-header.js';
import { readWebpHeader } from './webp-header.js';

interface Format {
  /** Bytes at the beginning of the file; a dot stands for any. */
  readonly start: string;
  readonly read: (bytes: Uint8Array) => PhotoHeader;
}

const FORMATS: readonly Format[] = [
  { start: '\xff\xd8\xff', read: readJpegHeader },
  { start: '\x89PNG\r\n\x1a\n', read: readPngHeader },
  { start: 'RIFF....WEBP', read: readWebpHeader },
];

/**
 * Reads what a photo file says of itself, without decoding it.
 *
 * @throws MocError `face/image-truncated`, `face/image-unsupported`, `face/image-heic`, `face/image-unreadable`
 */
export function readHeader(bytes: Uint8Array): PhotoHeader {
  const format = FORMATS.find(({ start }) => begins(bytes, start));
  if (!format) throw refuseForeign(bytes);
  try {
    // A file that is cut within its own start is shorter than any reader expects.
    return format.read(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new FaceError('face/image-truncated', { cause: error });
    throw error;
  }
}

/** Whether a file begins like this, as far as it goes. */
function begins(bytes: Uint8Array, start: string): boolean {
  const known = Math.min(bytes.length, start.length);
  for (let i = 0; i < known; i++) {
    if (start[i] !== '.' && !asciiAt(bytes, i, start[i] as string)) return false;
  }
  return true;
}
