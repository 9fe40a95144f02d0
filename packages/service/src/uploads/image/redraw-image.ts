import type { AttachmentRule } from '@moc-sdk/core';
import { openApart } from '../open-apart.js';

/** The largest photo is done with two seconds of work. */
const LIMIT = { work: 10_000, wall: 30_000 };

/**
 * Draws an image anew from one file to another, in a process of its own: nothing but its pixels is left, the right way up.
 * EXIF, positions, further pictures and whatever hangs behind or inside the file are gone.
 *
 * @throws MocError `attachment/too-many-pixels`, `attachment/too-complex`, `attachment/unreadable` (damaged or cut off),
 * `system/storage-unavailable`
 */
export function redrawImage(
  path: string,
  to: string,
  kind: 'jpg' | 'png',
  { maxPixels }: Pick<AttachmentRule, 'maxPixels'>,
  signal?: AbortSignal,
): Promise<void> {
  const asked = { path, to, kind, maxPixels };
  const details = { maxMegapixels: maxPixels / 1_000_000 };
  return openApart({ program: 'image/child.mjs', asked, limit: LIMIT, details }, signal);
}
