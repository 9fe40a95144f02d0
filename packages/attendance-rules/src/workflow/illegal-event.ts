import { MocError } from '@moc-sdk/core';

/** The table has no such step from the present state. */
export function illegalEvent(event: string, state: string): MocError {
  return new MocError('attendance/illegal-event', { details: { event, state } });
}
