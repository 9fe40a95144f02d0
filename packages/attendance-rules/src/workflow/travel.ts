import { notLocked, onlyAuthor, type RequestContext } from './guard.js';
import { illegalEvent } from './illegal-event.js';

export type TravelStatus = 'recorded' | 'deleted';

/** What can happen to recorded travel. */
export interface TravelEvent {
  readonly id: string;
  readonly type: 'delete';
  readonly at: string;
  readonly by: string;
}

export interface TravelState {
  readonly status: TravelStatus;
  readonly applied: readonly string[];
}

/** Travel counts from the moment it is recorded and can be deleted. Source: the ministry's manual. */
export const travelTransitions: Readonly<
  Record<TravelStatus, Readonly<Partial<Record<TravelEvent['type'], TravelStatus>>>>
> = {
  recorded: { delete: 'deleted' },
  deleted: {},
};

export const newTravel: TravelState = { status: 'recorded', applied: [] };

/**
 * The state after an event. Pure, idempotent by the event's id.
 *
 * @param context whom and when it concerns: then only its author may delete it, and only until the month is locked
 * @throws MocError `attendance/illegal-event`, and with `context` `attendance/not-allowed`, `attendance/month-locked`
 */
export function reduceTravel(
  state: TravelState,
  event: TravelEvent,
  { context }: { readonly context?: RequestContext } = {},
): TravelState {
  if (state.applied.includes(event.id)) return state;
  const steps = travelTransitions[state.status];
  const status = Object.hasOwn(steps, event.type) ? steps[event.type] : undefined;
  if (!status) throw illegalEvent(event.type, state.status);
  if (context) {
    onlyAuthor(event, context);
    notLocked(event, context);
  }
  return { status, applied: [...state.applied, event.id] };
}
