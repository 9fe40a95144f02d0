import { toBangkokIso } from '@moc-sdk/core';
import type { Clarification } from '../api/contract.js';
import { findClarification, takeStep } from './clarification-step.js';
import { once } from './once.js';
import { viewClarification } from './request-views.js';
import type { Surroundings } from './surroundings.js';
import { checkUpload, keepAttachment, type Upload, uploadHash } from './take-attachment.js';

/**
 * Attaches the signed scan, which approves the clarification. It counts as self-attested: the hash of the file, who
 * attached it and when are kept.
 *
 * @throws MocError `request/not-found`, `attendance/illegal-event`, `attachment/*`, `request/key-reused`
 */
export async function attachScan(
  around: Surroundings,
  person: string,
  input: { id: string; scan: Upload; key?: string | undefined },
): Promise<Clarification> {
  const checked = await checkUpload(input.scan, 'clarification');
  const asked = { key: input.key, content: ['attach-scan', input.id, uploadHash(input.scan)] };
  return once(around.records, person, asked, async (writes) => {
    const at = toBangkokIso(around.clock.now());
    const found = await findClarification(writes, input.id);
    const scan = { sha256: uploadHash({ name: '', bytes: checked.bytes }), uploadedBy: person };
    const approved = takeStep(found, {
      id: around.newId(),
      type: 'approve',
      at,
      by: person,
      approval: { way: 'self-attested-scan', scan },
    });
    const file = await keepAttachment(around, writes, checked, { by: person, at });
    const record = { ...approved, approvedAt: at, scan: file.id };
    await writes.saveClarification(record);
    await writes.audit({
      at,
      actor: person,
      action: 'clarification.approved',
      subject: `clarification:${record.id}`,
      details: { way: 'self-attested-scan', sha256: file.content },
    });
    return viewClarification(record, [file]);
  });
}
