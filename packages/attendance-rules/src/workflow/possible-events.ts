import { MocError } from '@moc-sdk/core';
import type { ApprovalWay } from '../input/types.js';
import { type ClarificationOptions, type ClarificationState, reduceClarification } from './clarification.js';
import type { ClarificationEvent } from './clarification-event.js';

/** Something that a person can do with a clarification now. */
export type PossibleEvent =
  | { readonly type: 'submit' | 'reject' | 'delete' }
  | { readonly type: 'approve'; readonly way: ApprovalWay }
  | { readonly type: 'sign'; readonly role: 'supervisor' | 'director' };

/**
 * What somebody can do with a clarification at an instant, so that a page shows the right buttons. It asks the reducer
 * itself: what is listed here is not refused there.
 *
 * @param at ISO 8601 with an offset
 *
 * @example
 * ```ts
 * possibleClarificationEvents(state, 'somying', at, { context }); // [{ type: 'submit' }, { type: 'delete' }]
 * ```
 */
export function possibleClarificationEvents(
  state: ClarificationState,
  by: string,
  at: string,
  options: ClarificationOptions,
): PossibleEvent[] {
  const happening = { id: '\0', at, by };
  const candidates: [PossibleEvent, ClarificationEvent][] = [
    [{ type: 'submit' }, { ...happening, type: 'submit' }],
    [
      { type: 'approve', way: 'self-attested-scan' },
      {
        ...happening,
        type: 'approve',
        approval: { way: 'self-attested-scan', scan: { sha256: '', uploadedBy: by } },
      },
    ],
    [
      { type: 'approve', way: 'reviewer' },
      { ...happening, type: 'approve', approval: { way: 'reviewer', reviewer: by } },
    ],
    [
      { type: 'sign', role: 'supervisor' },
      { ...happening, type: 'sign', role: 'supervisor' },
    ],
    [
      { type: 'sign', role: 'director' },
      { ...happening, type: 'sign', role: 'director' },
    ],
    [{ type: 'reject' }, { ...happening, type: 'reject', reason: '' }],
    [{ type: 'delete' }, { ...happening, type: 'delete' }],
  ];
  return candidates.flatMap(([possible, event]) => (isTaken(state, event, options) ? [possible] : []));
}

function isTaken(
  state: ClarificationState,
  event: ClarificationEvent,
  options: ClarificationOptions,
): boolean {
  try {
    reduceClarification(state, event, options);
    return true;
  } catch (error) {
    if (MocError.isInstance(error)) return false;
    throw error;
  }
}
