import { toBangkokIso } from '@moc-sdk/core';
import type { Clarification } from '../api/contract.js';
import type { FileRecord, PersonWrites } from '../ports/index.js';
import type { CheckedUpload } from '../uploads/index.js';
import { findClarification, takeStep } from './clarification-step.js';
import { once } from './once.js';
import { viewClarification } from './request-views.js';
import type { Surroundings } from './surroundings.js';

export interface ScanInput {
  /** The clarification's. */
  id: string;
  scan: CheckedUpload;
  key?: string | undefined;
}

/**
 * Attaches the signed scan, which approves the clarification. It counts as self-attested: the hash of the file, who
 * attached it and when are kept.
 *
 * @throws MocError `request/not-found`, `attendance/illegal-event`, `request/key-reused`
 */
export async function attachScan(
  around: Surroundings,
  person: string,
  { id, scan, key }: ScanInput,
): Promise<Clarification> {
  const uploaded = { id: around.newId(), by: person, at: toBangkokIso(around.clock.now()) };
  const asked = { key, content: ['attach-scan', id, scan.sourceSha256] };
  return around.attachments.keepWith(scan, uploaded, (file) =>
    once(around.records, person, asked, (writes) => approve(around, writes, id, file)),
  );
}

async function approve(
  { newId }: Surroundings,
  writes: PersonWrites,
  id: string,
  file: FileRecord,
): Promise<Clarification> {
  const { content: sha256, uploadedBy, uploadedAt: at } = file;
  const approved = takeStep(await findClarification(writes, id), {
    id: newId(),
    type: 'approve',
    at,
    by: uploadedBy,
    approval: { way: 'self-attested-scan', scan: { sha256, uploadedBy } },
  });
  const record = { ...approved, approvedAt: at, scan: file.id };
  await writes.addFile(file);
  await writes.saveClarification(record);
  await writes.audit({
    at,
    actor: uploadedBy,
    action: 'clarification.approved',
    subject: `clarification:${record.id}`,
    details: { way: 'self-attested-scan', sha256 },
  });
  return viewClarification(record, [file]);
}
