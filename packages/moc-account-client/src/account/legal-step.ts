import { MocError, type MocErrorCode } from '@moc-sdk/core';
import type { EventStamp } from './account-state.js';

type Table<Place extends string> = Readonly<Record<Place, Readonly<Partial<Record<string, Place>>>>>;

interface Step<Place extends string> {
  readonly table: Table<Place>;
  readonly place: Place;
  readonly state: { readonly version: number; readonly applied: readonly string[] };
  readonly event: EventStamp & { readonly type: string };
  readonly illegal: MocErrorCode;
}

/**
 * Where an event leads by a transition table, or `undefined` for an event that was applied before. A repeat is known before
 * anything else is looked at, so that a sender who never saw the first answer is not told of a conflict with themselves.
 *
 * @throws MocError `request/conflict` (another version was expected), `illegal` (the table has no such step)
 */
export function legalStep<Place extends string>(step: Step<Place>): Place | undefined {
  const { table, place, state, event, illegal } = step;
  if (state.applied.includes(event.id)) return undefined;
  if (event.expects !== undefined && event.expects !== state.version) {
    throw new MocError('request/conflict', { details: { expects: event.expects, version: state.version } });
  }
  const steps = table[place];
  const next = Object.hasOwn(steps, event.type) ? steps[event.type] : undefined;
  if (next === undefined) throw new MocError(illegal, { details: { event: event.type, state: place } });
  return next;
}

/** What every event changes: one more is counted, its id is remembered. */
export function counted(
  state: { readonly version: number; readonly applied: readonly string[] },
  event: EventStamp,
) {
  return { version: state.version + 1, applied: [...state.applied, event.id] };
}
