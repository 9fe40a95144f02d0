import { FaceError } from '@moc-sdk/core/face-errors';
import type { Frame, PixelImage } from '../runtime.js';
import { checkSize } from './check-size.js';

/**
 * Checks a camera's frame; what comes back gives its pixels without the fourth byte. The frame's own bytes are never
 * written to; three bytes a pixel are taken as they are.
 *
 * @throws MocError `face/frame-empty`, `face/frame-invalid`, `face/image-too-large`
 */
export function openFrame({ data, width, height }: Frame, maxMegapixels: number): () => PixelImage {
  if (width === 0 || height === 0) throw new FaceError('face/frame-empty', { details: { width, height } });
  const pixels = width * height;
  const whole = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
  if (!whole || (data.length !== 3 * pixels && data.length !== 4 * pixels)) {
    throw new FaceError('face/frame-invalid', { details: { width, height, bytes: data.length } });
  }
  checkSize(width, height, maxMegapixels);
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.length);
  if (data.length === 3 * pixels) return () => ({ data: bytes, width, height });
  return () => ({ data: dropAlpha(bytes, new Uint8Array(3 * pixels)), width, height });
}

/**
 * Four bytes a pixel to three: the first three of each.
 *
 * @param to Where they go; may be `from` itself when it is no longer needed, the front of it is then used.
 * @returns The part of `to` that was written.
 */
export function dropAlpha(from: Uint8Array | Uint8ClampedArray, to: Uint8Array): Uint8Array {
  const length = from.length;
  let at = 0;
  for (let i = 0; i < length; i += 4) {
    to[at] = from[i] as number;
    to[at + 1] = from[i + 1] as number;
    to[at + 2] = from[i + 2] as number;
    at += 3;
  }
  return to.subarray(0, at);
}

/**
 * Four bytes a pixel to three, transparency on white: rounded as browsers round when they paint.
 */
export function flattenOnWhite(from: Uint8Array, to: Uint8Array): Uint8Array {
  const length = from.length;
  let at = 0;
  for (let i = 0; i < length; i += 4) {
    const alpha = from[i + 3] as number;
    const white = 255 - alpha;
    to[at] = white + Math.round(((from[i] as number) * alpha) / 255);
    to[at + 1] = white + Math.round(((from[i + 1] as number) * alpha) / 255);
    to[at + 2] = white + Math.round(((from[i + 2] as number) * alpha) / 255);
    at += 3;
  }
  return to.subarray(0, at);
}
