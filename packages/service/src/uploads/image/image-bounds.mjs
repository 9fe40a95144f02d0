/** How large an image may be, by its header. */
import { Refusal } from '../refusal.mjs';

/** No JPEG has a longer side. A PNG may: then single rows take hundreds of megabytes. */
const MAX_SIDE = 65_535;
/**
 * Most images are drawn line by line. Turned, interlaced and progressive ones have to be held whole while they are; this
 * is as much memory as one may take for that. A turned photo of 40 megapixels takes 120 MB.
 */
const MAX_HELD_BYTES = 160_000_000;
/** Of every image so many rows are held while it is drawn: measured, on two processors. */
const ROWS_HELD = 600;

/**
 * @param {import('sharp').Metadata} header
 * @param {number} maxPixels
 * @throws Refusal
 */
export function checkSize(header, maxPixels) {
  const pixels = header.width * header.height;
  if (pixels > maxPixels) throw new Refusal('attachment/too-many-pixels');
  const isTooLong = Math.max(header.width, header.height) > MAX_SIDE;
  const held = pixels * bytesHeldPerPixel(header) + bytesOfRows(header);
  if (isTooLong || held > MAX_HELD_BYTES) throw new Refusal('attachment/too-complex');
}

function bytesOfRows({ width, height, channels, depth }) {
  return width * Math.min(height, ROWS_HELD) * channels * (depth === 'ushort' ? 2 : 1);
}

function bytesHeldPerPixel(header) {
  const turned = (header.orientation ?? 1) > 1 ? header.channels : 0;
  if (!header.isProgressive) return turned;
  if (header.format !== 'jpeg') return turned + header.channels * (header.depth === 'ushort' ? 2 : 1);
  // A progressive JPEG is held as coefficients of two bytes; with 4:2:0 its two colour planes are a quarter each.
  return turned + (header.chromaSubsampling === '4:2:0' ? 1.5 : header.channels) * 2;
}
