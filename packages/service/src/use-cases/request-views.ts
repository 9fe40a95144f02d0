import type { Clarification, Travel } from '../api/contract.js';
import type { ClarificationRecord, FileRecord, TravelRecord } from '../ports/index.js';
import { clarificationReference } from './clarification-reference.js';

/** What a person sees of a clarification; `files` holds its scan, if it has one. */
export function viewClarification(record: ClarificationRecord, files: readonly FileRecord[]): Clarification {
  const { id, date, half, reason, place, supervisor, director, status, writtenAt, approvedAt } = record;
  const scan = files.find((file) => file.id === record.scan);
  return {
    id,
    reference: clarificationReference(record),
    date,
    half,
    reason,
    place,
    supervisor,
    director,
    status,
    writtenAt,
    ...(approvedAt !== undefined && { approvedAt }),
    ...(scan && { scan: { bytes: scan.bytes, kind: scan.kind } }),
  };
}

/** What a person sees of recorded travel; `files` holds its attachment. */
export function viewTravel(record: TravelRecord, files: readonly FileRecord[]): Travel {
  const { id, kind, from, to, half, place, recordedAt } = record;
  const file = files.find((each) => each.id === record.attachment);
  return {
    id,
    kind,
    from,
    to,
    half,
    place,
    recordedAt,
    attachment: { bytes: file?.bytes ?? 0, kind: file?.kind ?? 'pdf' },
  };
}
