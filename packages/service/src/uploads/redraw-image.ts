import { open } from 'node:fs/promises';
import { type AttachmentRule, MocError } from '@moc-sdk/core';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { imageLane } from './lanes.js';

type ImageKind = 'jpg' | 'png';

const FORMATS = { jpg: 'jpeg', png: 'png' } as const;
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
 * Draws an image anew from one file to another: nothing but its pixels is left, the right way up. EXIF, positions,
 * further pictures and whatever hangs behind or inside the file are gone.
 *
 * @throws MocError `attachment/too-many-pixels`, `attachment/too-complex`, `attachment/unreadable` (damaged or cut off)
 */
export function redrawImage(
  from: string,
  to: string,
  kind: ImageKind,
  rule: Pick<AttachmentRule, 'maxPixels'>,
  signal?: AbortSignal,
): Promise<void> {
  return imageLane.run(async () => {
    const header = await readHeader(from);
    if (header.format !== FORMATS[kind]) throw new MocError('attachment/content-mismatch');
    checkSize(header, rule.maxPixels);
    await (await open(to, 'wx', 0o600)).close();
    // `error` refuses wrong checksums and cut-off files, and bears what cameras commonly get wrong.
    const image = sharp(from, {
      failOn: 'error',
      limitInputPixels: rule.maxPixels,
      sequentialRead: true,
      pages: 1,
    });
    await encode(image.autoOrient(), kind).toFile(to).catch(unreadable);
  }, signal);
}

function encode(image: Sharp, kind: ImageKind): Sharp {
  return kind === 'jpg' ? image.jpeg({ quality: 90 }) : image.png();
}

async function readHeader(path: string): Promise<Metadata> {
  return sharp(path, { failOn: 'error', limitInputPixels: false }).metadata().catch(unreadable);
}

function checkSize(header: Metadata, maxPixels: number): void {
  const pixels = header.width * header.height;
  if (pixels > maxPixels) {
    throw new MocError('attachment/too-many-pixels', { details: { maxMegapixels: maxPixels / 1_000_000 } });
  }
  const isTooLong = Math.max(header.width, header.height) > MAX_SIDE;
  const held = pixels * bytesHeldPerPixel(header) + bytesOfRows(header);
  if (isTooLong || held > MAX_HELD_BYTES) throw new MocError('attachment/too-complex');
}

function bytesOfRows({ width, height, channels, depth }: Metadata): number {
  return width * Math.min(height, ROWS_HELD) * channels * (depth === 'ushort' ? 2 : 1);
}

function bytesHeldPerPixel(header: Metadata): number {
  const turned = (header.orientation ?? 1) > 1 ? header.channels : 0;
  if (!header.isProgressive) return turned;
  if (header.format !== 'jpeg') return turned + header.channels * (header.depth === 'ushort' ? 2 : 1);
  // A progressive JPEG is held as coefficients of two bytes; with 4:2:0 its two colour planes are a quarter each.
  return turned + (header.chromaSubsampling === '4:2:0' ? 1.5 : header.channels) * 2;
}

function unreadable(cause: unknown): never {
  throw new MocError('attachment/unreadable', { cause });
}
