import { type ClarificationEvent, reduceClarification } from '@moc-sdk/attendance-rules';
import { MocError } from '@moc-sdk/core';
import type { ClarificationRecord, PersonRecords } from '../ports/index.js';

/** @throws MocError `request/not-found` when the person has none, or has deleted it */
export async function findClarification(records: PersonRecords, id: string): Promise<ClarificationRecord> {
  const record = await records.clarification(id);
  if (!record || record.status === 'deleted') throw new MocError('request/not-found');
  return record;
}

/** @throws MocError `attendance/illegal-event` when the workflow has no such step now */
export function takeStep(record: ClarificationRecord, event: ClarificationEvent): ClarificationRecord {
  const before = { status: record.status, applied: record.steps.map((step) => step.id) };
  const { status } = reduceClarification(before, event);
  const step = { id: event.id, type: event.type, at: event.at, actor: event.by };
  return { ...record, status, steps: [...record.steps, step] };
}
