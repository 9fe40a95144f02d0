import type { AttachmentKind } from '@moc-sdk/core';
import { MocError } from '@moc-sdk/core';
import type { IdentitySurroundings } from '../surroundings.js';
import { auditLook, findCase, readReviewCase } from './find-case.js';
import { DOCUMENT_READ } from './opened.js';
import type { ReviewCase, Reviewer } from './review-views.js';

/**
 * A case on one page. That it was opened is written down.
 *
 * @throws MocError `request/not-found`
 */
export async function open(
  around: IdentitySurroundings,
  id: string,
  reviewer: Reviewer,
): Promise<ReviewCase> {
  const record = await findCase(around, id);
  await auditLook(around, record, { action: 'verification.opened', reviewer });
  return readReviewCase(around, id, reviewer);
}

/**
 * The document of a case. That it was read is written down first, and is what lets this reviewer approve.
 *
 * @throws MocError `request/not-found` for a case without a document
 */
export async function document(
  around: IdentitySurroundings,
  id: string,
  reviewer: Reviewer,
): Promise<{ bytes: Uint8Array; kind: AttachmentKind }> {
  const record = await findCase(around, id);
  const { file } = record;
  const bytes = file && (await around.documents.read(file.content));
  if (!file || !bytes) throw new MocError('request/not-found');
  await auditLook(around, record, { action: DOCUMENT_READ, reviewer, document: file.id });
  return { bytes, kind: file.kind };
}
