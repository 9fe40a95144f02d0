import { FaceError } from '@moc-sdk/core/face-errors';
import { flattenOnWhite } from '../photo/frame.js';
import type { DecodeOptions, PixelImage } from '../runtime.js';
import { fromNative } from './native-errors.js';
import { loadSharp } from './peers.js';

/** What the decoders of libvips say of a file that ends within its pixels. */
const CUT_SHORT = /premature end|truncated/i;

/**
 * Decodes a photo: turned upright by its EXIF orientation, converted to 8-bit sRGB, transparency on white.
 *
 * @throws MocError `face/image-unreadable`, `face/image-truncated`, `face/out-of-memory`, `face/runtime-missing`
 */
export async function decodePhoto(
  bytes: Uint8Array,
  { header }: Pick<DecodeOptions, 'header'>,
): Promise<PixelImage> {
  const sharp = await loadSharp();
  try {
    // The engine limits pixels by the header; a file in which the decoder finds more than that says is not opened.
    const limitInputPixels = header.width * header.height;
    // A truncated photo fails; a warning of the decoder, common with cheap cameras, does not.
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels })
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
