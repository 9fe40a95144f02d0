import { dropAlpha } from '../../photo/frame.js';
import type { PixelImage } from '../../runtime.js';

/** A strip this large at once: a canvas for a whole photo would double the memory, and phones refuse large ones. */
const STRIP_PIXELS = 1_000_000;

/**
 * The pixels of a picture in sRGB, transparency on white. The canvas is only for reading: nothing is scaled.
 */
export function readPixels(bitmap: ImageBitmap): PixelImage {
  const { width, height } = bitmap;
  const rows = Math.min(height, Math.max(1, Math.floor(STRIP_PIXELS / width)));
  const canvas = new OffscreenCanvas(width, rows);
  const context = canvas.getContext('2d', { alpha: false, colorSpace: 'srgb', willReadFrequently: true });
  if (!context) throw new RangeError('out of memory: no canvas for the photo');
  context.imageSmoothingEnabled = false;
  context.fillStyle = '#ffffff';
  const data = new Uint8Array(3 * width * height);
  for (let top = 0; top < height; top += rows) {
    const count = Math.min(rows, height - top);
    context.fillRect(0, 0, width, count);
    context.drawImage(bitmap, 0, top, width, count, 0, 0, width, count);
    dropAlpha(context.getImageData(0, 0, width, count).data, data.subarray(3 * width * top));
  }
  return { data, width, height };
}
