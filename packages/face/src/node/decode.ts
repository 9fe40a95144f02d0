import { FaceError } from '@moc-sdk/core/face-errors';
import sharp from 'sharp';
import type { PixelImage } from '../runtime.js';

/**
 * Decodes a photo: turned upright by its EXIF orientation, converted to 8-bit sRGB, transparency on white.
 *
 * @throws MocError `face/image-unreadable`
 */
export async function decodePhoto(bytes: Uint8Array): Promise<PixelImage> {
  try {
    // A truncated photo fails; a warning of the decoder, common with cheap cameras, does not. The engine limits pixels.
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: false })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch (cause) {
    throw new FaceError('face/image-unreadable', { cause });
  }
}
