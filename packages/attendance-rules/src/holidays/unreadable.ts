import { MocError } from '@moc-sdk/core';

/** The list as a whole cannot be read. */
export function holidaysUnreadable(problem: string, cause?: unknown): MocError {
  return new MocError('attendance/holidays-unreadable', { cause, details: { problem } });
}
