import type { AuditRecord } from '@moc-sdk/core';
import type { CaseRecord } from '../../ports/index.js';

/** What the audit trail calls the reading of a document. */
export const DOCUMENT_READ = 'verification.document-read';

/** Whether a reviewer has read the document that is attached now: a later one has to be read again. */
export function hasOpened(
  trail: readonly AuditRecord[],
  { id, file }: Pick<CaseRecord, 'id' | 'file'>,
  reviewer: string,
): boolean {
  return trail.some(
    ({ action, actor, subject, details }) =>
      action === DOCUMENT_READ &&
      actor === reviewer &&
      subject === `case:${id}` &&
      file !== undefined &&
      details?.document === file.id,
  );
}
