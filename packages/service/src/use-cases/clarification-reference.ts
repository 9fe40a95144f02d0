import { BE_OFFSET } from '@moc-sdk/core';
import type { ClarificationRecord } from '../ports/index.js';

/** What the paper, the code on it and people call a clarification: `CL-2569-000127`, with the year it was written in. */
export function clarificationReference({
  number,
  writtenAt,
}: Pick<ClarificationRecord, 'number' | 'writtenAt'>): string {
  const year = Number(writtenAt.slice(0, 4)) + BE_OFFSET;
  return `CL-${year}-${String(number).padStart(6, '0')}`;
}
