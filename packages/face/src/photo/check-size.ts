import { FaceError } from '@moc-sdk/core/face-errors';

const MEGA = 1_000_000;
/** JPEG's own limit; no camera makes a longer side, and a strip of a few pixels is no photo of a face. */
const MAX_SIDE = 65_535;

/** @throws MocError `face/image-too-large` */
export function checkSize(width: number, height: number, maxMegapixels: number): void {
  if (width <= MAX_SIDE && height <= MAX_SIDE && width * height <= maxMegapixels * MEGA) return;
  throw new FaceError('face/image-too-large', { details: { width, height, maxMegapixels } });
}
