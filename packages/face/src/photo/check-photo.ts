import { FaceError, type FaceErrorCode } from '@moc-sdk/core/face-errors';
import { checkSize } from './check-size.js';
import type { PhotoHeader } from './header.js';
import { readHeader } from './read-header.js';

/** What a header must not say, the most telling first. */
const REFUSALS: readonly (readonly [FaceErrorCode, (header: PhotoHeader) => boolean])[] = [
  ['face/image-animated', ({ animated }) => animated],
  ['face/image-cmyk', ({ colours }) => colours === 'cmyk'],
  ['face/image-deep', ({ bits }) => bits > 8],
  ['face/image-unreadable', ({ width, height }) => width === 0 || height === 0],
  ['face/image-truncated', ({ complete }) => !complete],
];

/**
 * Refuses, before a pixel is decoded, every file that not all runtimes would open to the same pixels.
 *
 * @throws MocError `face/image-empty`, `face/image-truncated`, `face/image-unsupported` (`details.kind`),
 * `face/image-heic`, `face/image-cmyk`, `face/image-deep`, `face/image-animated`, `face/image-too-large`,
 * `face/image-unreadable`
 */
export function checkPhoto(bytes: Uint8Array, maxMegapixels: number): PhotoHeader {
  if (bytes.length === 0) throw new FaceError('face/image-empty');
  const header = readHeader(bytes);
  for (const [code, applies] of REFUSALS) {
    if (applies(header)) throw new FaceError(code, { details: { kind: header.kind } });
  }
  checkSize(header.width, header.height, maxMegapixels);
  return header;
}
