import { MocError } from '@moc-sdk/core';
import type { Requirement } from '../requirement.js';
import { isAcr } from './step-up.js';

/**
 * A requirement that nobody could meet would send people to the sign-in and back for ever, and an empty list of roles
 * would let everybody in.
 *
 * @throws MocError `sign-in/misconfigured`
 */
export function checkRequirement({ role, maxAge, acr }: Requirement): void {
  if (Array.isArray(role) && role.length === 0) throw misconfigured('role must name a role');
  if (maxAge !== undefined && !(Number.isSafeInteger(maxAge) && maxAge >= 0)) {
    throw misconfigured('maxAge must be whole seconds');
  }
  const wanted = acr === undefined ? [] : [acr].flat();
  if (acr !== undefined && !(wanted.length > 0 && wanted.every(isAcr))) {
    throw misconfigured('acr must name authentication contexts, without spaces');
  }
}

function misconfigured(problem: string): MocError {
  return new MocError('sign-in/misconfigured', {
    details: { problem: `require: ${problem}` },
    hint: 'Correct what this page or action requires.',
  });
}
