import { clarifiableHalves, newClarification, reduceClarification } from '@moc-sdk/attendance-rules';
import { MocError, toBangkokIso } from '@moc-sdk/core';
import type { Clarification, WrittenClarification } from '../api/contract.js';
import type { ClarificationRecord, PersonRecord } from '../ports/index.js';
import { evaluateDays } from './evaluate-days.js';
import { once } from './once.js';
import { renderClarification } from './print-clarification.js';
import { viewClarification } from './request-views.js';
import type { Surroundings } from './surroundings.js';

/**
 * Writes why a record is missing or late, and hands it in for approval.
 *
 * @throws MocError `attendance/nothing-to-clarify`, `request/key-reused`, `form/unprintable`
 */
export async function writeClarification(
  around: Surroundings,
  person: PersonRecord,
  draft: WrittenClarification,
  key?: string,
): Promise<Clarification> {
  await refuseUnprintable(around, person, draft);
  const asked = { key, content: ['write-clarification', JSON.stringify(draft)] };
  return once(around.records, person.id, asked, async (writes) => {
    const range = { from: draft.date, to: draft.date };
    const { days } = await evaluateDays(around, person, writes, range);
    const halves = days.flatMap(clarifiableHalves);
    if (!halves.includes(draft.half)) throw new MocError('attendance/nothing-to-clarify');

    const at = toBangkokIso(around.clock.now());
    const step = { id: around.newId(), type: 'submit', at } as const;
    const { status } = reduceClarification(newClarification, { ...step, by: person.id });
    const record: ClarificationRecord = {
      id: around.newId(),
      number: await writes.nextClarificationNumber(),
      ...draft,
      status,
      writtenAt: at,
      steps: [{ ...step, actor: person.id }],
    };
    await writes.saveClarification(record);
    await writes.audit({
      at,
      actor: person.id,
      action: 'clarification.written',
      subject: `clarification:${record.id}`,
      details: { date: record.date, half: record.half },
    });
    return viewClarification(record, []);
  });
}

/** What no paper can show must not be handed in: it could be neither signed nor corrected. */
async function refuseUnprintable(
  { clock }: Surroundings,
  person: PersonRecord,
  draft: WrittenClarification,
): Promise<void> {
  await renderClarification(person, { ...draft, number: 1, writtenAt: toBangkokIso(clock.now()) });
}
