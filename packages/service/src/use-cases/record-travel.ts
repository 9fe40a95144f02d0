import { MocError, toBangkokIso, toEpochDay } from '@moc-sdk/core';
import type { Half, Travel, TravelKind } from '../api/contract.js';
import type { DateRange, TravelRecord } from '../ports/index.js';
import type { CheckedUpload } from '../uploads/index.js';
import { once } from './once.js';
import { viewTravel } from './request-views.js';
import type { Surroundings } from './surroundings.js';

/** The longest course of the civil service lasts about four months; a longer range is a slip in the year. Inferred. */
const MAX_DAYS = 184;

export interface TravelInput extends DateRange {
  kind: TravelKind;
  half: Half;
  place: string;
  attachment: CheckedUpload;
}

/**
 * Records official travel, which counts at once.
 *
 * @throws MocError `attendance/range-reversed`, `attendance/range-too-long`, `request/key-reused`
 */
export async function recordTravel(
  around: Surroundings,
  person: string,
  input: TravelInput,
  key?: string,
): Promise<Travel> {
  checkRange(input);
  const { attachment, kind, from, to, half, place } = input;
  const asked = { key, content: ['record-travel', kind, from, to, half, place, attachment.sourceSha256] };
  const at = toBangkokIso(around.clock.now());
  return around.attachments.keepWith(attachment, { id: around.newId(), by: person, at }, (file) =>
    once(around.records, person, asked, async (writes) => {
      const id = around.newId();
      const record: TravelRecord = { id, kind, from, to, half, place, recordedAt: at, attachment: file.id };
      await writes.addFile(file);
      await writes.saveTravel(record);
      await writes.audit({
        at,
        actor: person,
        action: 'travel.recorded',
        subject: `travel:${id}`,
        details: { kind, from, to, half, sha256: file.content },
      });
      return viewTravel(record, [file]);
    }),
  );
}

function checkRange({ from, to }: DateRange): void {
  const days = toEpochDay(to) - toEpochDay(from) + 1;
  if (days < 1) throw new MocError('attendance/range-reversed');
  if (days > MAX_DAYS) throw new MocError('attendance/range-too-long', { details: { maxDays: MAX_DAYS } });
}
