import { FaceError } from '@moc-sdk/core/face-errors';
import sharp, { type Metadata } from 'sharp';
import type { PixelImage } from '../runtime.js';

/** What a browser opens too. SVG and the like are left out: they may name files and addresses. */
const FORMATS = new Set(['jpeg', 'png', 'webp']);
const MEGA = 1_000_000;

/**
 * Decodes a photo: turned upright by its EXIF orientation, converted to 8-bit sRGB, transparency on white, the first
 * picture of an animation.
 *
 * @throws MocError `face/image-unreadable`, `face/image-too-large`
 */
export async function decodePhoto(bytes: Uint8Array, maxMegapixels: number): Promise<PixelImage> {
  const { width, height, format } = await readMetadata(bytes);
  if (!FORMATS.has(format)) {
    throw new FaceError('face/image-unreadable', { details: { format } });
  }
  if (width * height > maxMegapixels * MEGA) {
    throw new FaceError('face/image-too-large', { details: { width, height, maxMegapixels } });
  }
  try {
    const { data, info } = await open(bytes)
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

async function readMetadata(bytes: Uint8Array): Promise<Metadata> {
  try {
    return await open(bytes).metadata();
  } catch (cause) {
    throw new FaceError('face/image-unreadable', { cause });
  }
}

/** A truncated photo fails; a warning of the decoder, common with cheap cameras, does not. The caller limits pixels. */
function open(bytes: Uint8Array) {
  return sharp(bytes, { failOn: 'error', limitInputPixels: false });
}
