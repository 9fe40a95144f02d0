import { MocError } from '@moc-sdk/core';
import type { ApprovalWay } from '../input/types.js';
import { type Approval, approvalWays } from './approval-ways.js';
import type { ClarificationEvent, SigningRole } from './clarification-event.js';
import { guardClarification } from './clarification-guard.js';
import { type Actor, actingFor } from './deputies.js';
import { dateOf, notAllowed, type RequestContext } from './guard.js';
import { illegalEvent } from './illegal-event.js';

export type ClarificationStatus = 'draft' | 'awaiting-approval' | 'approved' | 'rejected' | 'deleted';

/** An electronic signature; a deputy's keeps for whom it was made. */
export interface Signing extends Actor {
  readonly role: SigningRole;
  readonly at: string;
}

/** Plain data, fit for JSON. */
export interface ClarificationState {
  readonly status: ClarificationStatus;
  /** Ids of the events that made this state, in order. */
  readonly applied: readonly string[];
  /** One signature of two waits for the other. */
  readonly signatures?: readonly Signing[];
  readonly approval?: Approval & { readonly at: string };
  readonly rejection?: { readonly at: string; readonly by: string; readonly reason: string };
}

/**
 * Which event leads from which state to which. What is not here is illegal. Deletion ends with the decision. `sign` leads
 * to `approved` with the last signature.
 */
export const clarificationTransitions: Readonly<
  Record<ClarificationStatus, Readonly<Partial<Record<ClarificationEvent['type'], ClarificationStatus>>>>
> = {
  draft: { submit: 'awaiting-approval', delete: 'deleted' },
  'awaiting-approval': {
    approve: 'approved',
    sign: 'awaiting-approval',
    reject: 'rejected',
    delete: 'deleted',
  },
  approved: {},
  rejected: {},
  deleted: {},
};

export interface ClarificationOptions {
  /** The ways of approval that the agency accepts. Default: all. */
  readonly acceptedWays?: readonly ApprovalWay[];
  /**
   * Whom and when it concerns: then who may do what, the deadline and the lock of the month are guarded. Left out, the
   * caller guards them.
   */
  readonly context?: RequestContext;
}

/** A clarification that was just begun. */
export const newClarification: ClarificationState = { status: 'draft', applied: [] };

/**
 * The state after an event. Pure; an event whose id was applied before gives back the same state.
 *
 * @throws MocError `attendance/illegal-event`: the table has no such step, or the approval came by a way that the
 * agency does not accept; with `context` also `attendance/not-allowed` (`details.reason`), `attendance/deadline-passed`,
 * `attendance/month-locked`; the state given stays as it was
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
  { acceptedWays, context }: ClarificationOptions = {},
): ClarificationState {
  if (state.applied.includes(event.id)) return state;
  const steps = clarificationTransitions[state.status];
  const status = Object.hasOwn(steps, event.type) ? steps[event.type] : undefined;
  if (!status) throw illegalEvent(event.type, state.status);
  const way =
    event.type === 'approve' ? event.approval.way : event.type === 'sign' ? 'signatures' : undefined;
  if (way) refuseOtherWays(way, state.status, acceptedWays);
  if (context) guardClarification(event, context);
  const after = { ...state, status, applied: [...state.applied, event.id] };
  switch (event.type) {
    case 'approve':
      return { ...after, approval: { ...event.approval, at: event.at } };
    case 'sign':
      return signed(after, event, context);
    case 'reject':
      return { ...after, rejection: { at: event.at, by: event.by, reason: event.reason } };
    default:
      return after;
  }
}

/** The supervisor signs before the director; with both signatures it is approved. */
function signed(
  state: ClarificationState,
  event: Extract<ClarificationEvent, { type: 'sign' }>,
  context: RequestContext | undefined,
): ClarificationState {
  const before = state.signatures ?? [];
  const supervisor = before.find(({ role }) => role === 'supervisor');
  const isNext = event.role === 'supervisor' ? !supervisor : supervisor !== undefined;
  if (!isNext) throw notAllowed(event, 'not-in-order');
  const isOnePerson = context?.supervisor !== undefined && context.supervisor === context.director;
  // A deputy of both signs for one of them: two signatures are of two people.
  if (supervisor?.by === event.by && !isOnePerson) throw notAllowed(event, 'already-signed');
  const actor = actingFor(context?.[event.role] ?? event.by, event.by, dateOf(event), context?.deputies);
  const signatures = [...before, { ...(actor ?? { by: event.by }), role: event.role, at: event.at }];
  if (event.role === 'supervisor' || !supervisor) return { ...state, signatures };
  const approval = {
    way: 'signatures',
    supervisor: supervisor.by,
    director: event.by,
    at: event.at,
  } as const;
  return { ...state, status: 'approved', signatures, approval };
}

function refuseOtherWays(
  way: ApprovalWay,
  state: ClarificationStatus,
  acceptedWays: readonly string[] = Object.keys(approvalWays),
): void {
  if (acceptedWays.includes(way)) return;
  throw new MocError('attendance/illegal-event', {
    details: { event: `approve by ${way}`, state },
    hint: `The agency accepts approval by: ${acceptedWays.join(', ')}.`,
  });
}
