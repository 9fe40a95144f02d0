import type { AttachmentRule } from '@moc-sdk/core';
import { openApart } from '../open-apart.js';

/** A scan of 10 MB is done with a second of work. The wait for other files is over by then. */
const LIMIT = { work: 4_000, wall: 30_000 };

/**
 * Opens a PDF in a process of its own, with a limit of work and memory, and refuses what a scanned paper never holds.
 *
 * @throws MocError `attachment/encrypted`, `attachment/active-content`, `attachment/embedded-file`,
 * `attachment/too-many-pages`, `attachment/too-many-pixels`, `attachment/too-complex`, `attachment/unreadable`
 */
export function inspectPdf(
  path: string,
  { maxPages, maxPixels }: Pick<AttachmentRule, 'maxPages' | 'maxPixels'>,
  signal?: AbortSignal,
): Promise<void> {
  const asked = { path, maxPages, maxPixels };
  const details = { maxPages, maxMegapixels: maxPixels / 1_000_000 };
  return openApart({ program: 'pdf/child.mjs', asked, limit: LIMIT, details }, signal);
}
