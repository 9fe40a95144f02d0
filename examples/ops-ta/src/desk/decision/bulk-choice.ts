import type { ReviewLine } from '@moc-sdk/service/client';
import type { DecisionKind } from './use-decision.js';

/** Which of the selected cases can be decided together, and why the others cannot. */
export interface BulkChoice {
  readonly fit: readonly ReviewLine[];
  readonly notOpened: number;
  readonly own: number;
}

/** Nobody decides their own case; and nobody approves a document that they have not opened. */
export function bulkChoice(lines: readonly ReviewLine[], kind: DecisionKind): BulkChoice {
  const waiting = lines.filter(({ status }) => status === 'pending-review');
  const others = waiting.filter(({ own }) => !own);
  const fit = kind === 'approve' ? others.filter(({ opened }) => opened) : others;
  return { fit, notOpened: others.length - fit.length, own: waiting.length - others.length };
}
