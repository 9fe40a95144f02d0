import { FaceError } from '@moc-sdk/core/face-errors';
import type { DecodeOptions, PixelImage } from '../../runtime.js';
import { memoryError } from './memory-error.js';
import { readPixels } from './read-pixels.js';

/** Decodes a photo with the browser's own decoder: turned upright, converted to sRGB by its colour profile. */
export async function decodePhoto(bytes: Uint8Array, { header, signal }: DecodeOptions): Promise<PixelImage> {
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: `image/${header.kind}` });
  const bitmap = await createImageBitmap(file, {
    imageOrientation: 'from-image',
    colorSpaceConversion: 'default',
    // Decoders differ in how they round when they multiply by the transparency; the canvas does it alike for all.
    premultiplyAlpha: 'none',
  }).catch((cause: unknown) => {
    throw memoryError(cause) ?? new FaceError('face/image-unreadable', { cause });
  });
  try {
    signal?.throwIfAborted();
    return readPixels(bitmap);
  } catch (error) {
    throw memoryError(error) ?? error;
  } finally {
    bitmap.close();
  }
}
