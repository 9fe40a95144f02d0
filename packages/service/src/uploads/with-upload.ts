import { join } from 'node:path';
import {
  type AttachmentKind,
  type AttachmentPurpose,
  type AttachmentRule,
  attachmentRules,
  checkAttachment,
  MocError,
} from '@moc-sdk/core';
import { fileTypeFromFile } from 'file-type';
import { checkFileName } from './file-name.js';
import { redrawImage } from './image/redraw-image.js';
import { inspectPdf } from './pdf/inspect-pdf.js';
import { inTempFolder, measure, readPieces, takeIn } from './temp-file.js';
import type { CheckedUpload, Upload, UploadOptions } from './upload.js';

/**
 * Takes in a file that somebody sends, checks it, and hands it to `work`. It lies in a temporary folder of its own, never
 * whole in memory, and is gone when this settles: what shall stay is written by `work`.
 *
 * In this order: the size, counted while it arrives; the name; the extension and what the bytes say; an image is drawn anew,
 * a PDF is opened in a process with a limit of work and memory; the antivirus.
 *
 * @param work gets the file only once every check has passed; what it rejects with is passed on
 * @throws MocError `attachment/*`, `request/unreadable` when the sender breaks off, `system/storage-unavailable` when the
 * temporary folder cannot be written; the signal's reason once it is aborted
 *
 * @example
 * ```ts
 * const address = await withUpload({ name: 'scan.pdf', content }, 'verification', { scanner }, (checked) =>
 *   files.write(checked.content()),
 * );
 * ```
 */
export function withUpload<T>(
  upload: Upload,
  purpose: AttachmentPurpose,
  options: UploadOptions,
  work: (checked: CheckedUpload) => Promise<T>,
): Promise<T> {
  const { signal, scanner } = options;
  return inTempFolder(options.tempFolder, async (folder) => {
    signal?.throwIfAborted();
    const checked = await check(upload, purpose, options, folder);
    const verdict = await scanner?.scan(checked.content(), signal ? { signal } : {});
    if (verdict && !verdict.clean) throw new MocError('attachment/infected');
    signal?.throwIfAborted();
    return work(checked);
  });
}

async function check(
  upload: Upload,
  purpose: AttachmentPurpose,
  { rules = attachmentRules, signal }: UploadOptions,
  folder: string,
): Promise<CheckedUpload> {
  const source = join(folder, 'source');
  const came = await takeIn(upload.content, source, rules[purpose], signal);
  checkFileName(upload.name);
  const detected = (await fileTypeFromFile(source))?.ext;
  const kind = checkAttachment({ name: upload.name, bytes: came.bytes, detected }, purpose, rules);
  const path = await cleaned(source, kind, rules[purpose], signal);
  const kept = path === source ? came : await measure(path);
  return { kind, ...kept, sourceSha256: came.sha256, content: () => readPieces(path) };
}

/** The path of what may be kept: a PDF as it came, an image as it was drawn anew. */
async function cleaned(
  source: string,
  kind: AttachmentKind,
  rule: AttachmentRule,
  signal: AbortSignal | undefined,
): Promise<string> {
  if (kind === 'pdf') {
    await inspectPdf(source, rule, signal);
    return source;
  }
  const redrawn = `${source}.redrawn`;
  await redrawImage(source, redrawn, kind, rule, signal);
  return redrawn;
}
