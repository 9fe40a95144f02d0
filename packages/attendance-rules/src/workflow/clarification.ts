import { MocError } from '@moc-sdk/core';
import type { ApprovalWay } from '../input/types.js';
import { type Approval, approvalWays } from './approval-ways.js';
import { illegalEvent } from './illegal-event.js';

export type ClarificationStatus = 'draft' | 'awaiting-approval' | 'approved' | 'rejected' | 'deleted';

/** What can happen to a clarification. `id` is made by the sender once per action: a repeat changes nothing. */
export type ClarificationEvent = { readonly id: string; readonly at: string; readonly by: string } & (
  | { readonly type: 'submit' }
  | { readonly type: 'approve'; readonly approval: Approval }
  | { readonly type: 'reject'; readonly reason: string }
  | { readonly type: 'delete' }
);

/** Plain data, fit for JSON. */
export interface ClarificationState {
  readonly status: ClarificationStatus;
  /** Ids of the events that made this state, in order. */
  readonly applied: readonly string[];
  readonly approval?: Approval & { readonly at: string };
  readonly rejection?: { readonly at: string; readonly by: string; readonly reason: string };
}

/** Which event leads from which state to which. What is not here is illegal. Deletion ends with the decision. */
export const clarificationTransitions: Readonly<
  Record<ClarificationStatus, Readonly<Partial<Record<ClarificationEvent['type'], ClarificationStatus>>>>
> = {
  draft: { submit: 'awaiting-approval', delete: 'deleted' },
  'awaiting-approval': { approve: 'approved', reject: 'rejected', delete: 'deleted' },
  approved: {},
  rejected: {},
  deleted: {},
};

export interface ClarificationOptions {
  /** The ways of approval that the agency accepts. Default: all. */
  readonly acceptedWays?: readonly ApprovalWay[];
}

/** A clarification that was just begun. */
export const newClarification: ClarificationState = { status: 'draft', applied: [] };

/**
 * The state after an event. Pure; an event whose id was applied before gives back the same state.
 *
 * @throws MocError `attendance/illegal-event`: the table has no such step, or the approval came by a way that the
 * agency does not accept; the state given stays as it was
 *
 * @example
 * ```ts
 * const written = reduceClarification(newClarification, { id: '01', type: 'submit', at, by: 'somying' });
 * const approved = reduceClarification(written, {
 *   id: '02', type: 'approve', at, by: 'somying',
 *   approval: { way: 'self-attested-scan', scan: { sha256, uploadedBy: 'somying' } },
 * });
 * ```
 */
export function reduceClarification(
  state: ClarificationState,
  event: ClarificationEvent,
  { acceptedWays }: ClarificationOptions = {},
): ClarificationState {
  if (state.applied.includes(event.id)) return state;
  const status = clarificationTransitions[state.status][event.type];
  if (!status) throw illegalEvent(event.type, state.status);
  if (event.type === 'approve') refuseOtherWays(event.approval, state.status, acceptedWays);
  return {
    ...state,
    status,
    applied: [...state.applied, event.id],
    ...(event.type === 'approve' ? { approval: { ...event.approval, at: event.at } } : {}),
    ...(event.type === 'reject' ? { rejection: { at: event.at, by: event.by, reason: event.reason } } : {}),
  };
}

function refuseOtherWays(
  { way }: Approval,
  state: ClarificationStatus,
  acceptedWays: readonly string[] = Object.keys(approvalWays),
): void {
  if (acceptedWays.includes(way)) return;
  throw new MocError('attendance/illegal-event', {
    details: { event: `approve by ${way}`, state },
    hint: `The agency accepts approval by: ${acceptedWays.join(', ')}.`,
  });
}
