import { MocError } from '@moc-sdk/core';

const MOVED_ON = new Set<string>(['verification/locked', 'verification/illegal-event', 'request/conflict']);

/** Whether a step came too late, as from a second tab: the case has moved on, and its page says how it stands. */
export function hasMovedOn(error: unknown): boolean {
  return MocError.isInstance(error) && MOVED_ON.has(error.code);
}
