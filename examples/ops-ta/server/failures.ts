import { MocError } from '@moc-sdk/core';
import type { SignInEvent } from '@moc-sdk/moc-account-client';

/** For the terminal: where it failed, never with what data. */
export function describeFailure(error: unknown): string {
  if (MocError.isInstance(error)) return `${error.code}: ${error.message} ${error.hint}`;
  if (!(error instanceof Error)) return 'A failure without an error.';
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  // The message of a database's error quotes the value that it did not like; its code says the same without it.
  const said = 'code' in error ? String(error.code) : error.message;
  return [`${error.name}: ${said}`, ...frames].join('\n');
}

/** Sign-ins that fail for a reason that only the operator can mend. */
export function describeRefusal(event: SignInEvent): string | undefined {
  if (event.type !== 'refused' || !OPERATORS_AFFAIR.test(event.code)) return undefined;
  return `${event.code}: ${event.message} ${event.hint}`;
}

const OPERATORS_AFFAIR = /^(system\/|sign-in\/(misconfigured|provider-unavailable|response-invalid)$)/;
