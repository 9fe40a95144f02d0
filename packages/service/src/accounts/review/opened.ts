import type { AuditRecord } from '@moc-sdk/core';
import type { AccountRecords, CaseRecord } from '../../ports/index.js';

/** What the audit trail calls the reading of a document. */
export const DOCUMENT_READ = 'verification.document-read';

/** What a reviewer has read of the documents of some accounts. */
export function readsOf(
  records: Pick<AccountRecords, 'auditBy'>,
  reviewer: string,
  accounts: readonly string[],
): Promise<AuditRecord[]> {
  return records.auditBy({ accounts, actor: reviewer, action: DOCUMENT_READ });
}

/**
 * Whether a reviewer has read the document that is attached now: a later one has to be read again, and so has one whose
 * person was verified for another account in the meantime.
 *
 * @param elsewhere whether that is so: the reading must have known it
 */
export function hasOpened(
  reads: readonly AuditRecord[],
  { id, file }: Pick<CaseRecord, 'id' | 'file'>,
  reviewer: string,
  elsewhere = false,
): boolean {
  return reads.some(
    ({ action, actor, subject, details }) =>
      action === DOCUMENT_READ &&
      actor === reviewer &&
      subject === `case:${id}` &&
      file !== undefined &&
      details?.document === file.id &&
      (!elsewhere || details.elsewhere === true),
  );
}
