import { FaceError } from '@moc-sdk/core/face-errors';
import { flattenOnWhite } from '../photo/frame.js';
import type { PixelImage } from '../runtime.js';
import { fromNative } from './native-errors.js';
import { loadSharp } from './peers.js';

/** What the decoders of libvips say of a file that ends within its pixels. */
const CUT_SHORT = /premature end|truncated/i;

/**
 * Decodes a photo: turned upright by its EXIF orientation, converted to 8-bit sRGB, transparency on white.
 *
 * @throws MocError `face/image-unreadable`, `face/image-truncated`, `face/out-of-memory`, `face/runtime-missing`
 */
export async function decodePhoto(bytes: Uint8Array): Promise<PixelImage> {
  const sharp = await loadSharp();
  try {
    // A truncated photo fails; a warning of the decoder, common with cheap cameras, does not. The engine limits pixels.
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: false })
      .autoOrient()
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    // sharp flattens without rounding; the result must be a browser's.
    return { data: channels === 4 ? flattenOnWhite(data, data) : data, width, height };
  } catch (cause) {
    if (cause instanceof Error && CUT_SHORT.test(cause.message)) {
      throw new FaceError('face/image-truncated', { cause });
    }
    throw fromNative(cause, 'face/image-unreadable');
  }
}
