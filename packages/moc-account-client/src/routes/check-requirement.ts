import { MocError, roleSchema } from '@moc-sdk/core';
import type { Requirement } from '../requirement.js';
import { isAcr } from './step-up.js';

const WORDS: ReadonlySet<string> = new Set<keyof Requirement>(['role', 'verified', 'maxAge', 'acr']);

/**
 * A requirement that nobody could meet would send people to the sign-in and back for ever; an empty list of roles, or a
 * misspelt word, would let everybody in. Types do not reach an app in plain JavaScript.
 *
 * @throws MocError `sign-in/misconfigured`
 */
export function checkRequirement(requirement: Requirement): void {
  const { role, maxAge, acr } = requirement;
  if (Object.keys(requirement).some((word) => !WORDS.has(word))) {
    throw misconfigured(`it is called with { ${[...WORDS].join(', ')} } or with nothing`);
  }
  if (role !== undefined && !isRoles([role].flat())) {
    throw misconfigured(`role must name a role: ${roleSchema.options.join(', ')}`);
  }
  if (maxAge !== undefined && !(Number.isSafeInteger(maxAge) && maxAge >= 0)) {
    throw misconfigured('maxAge must be whole seconds');
  }
  const wanted = acr === undefined ? [] : [acr].flat();
  if (acr !== undefined && !(wanted.length > 0 && wanted.every(isAcr))) {
    throw misconfigured('acr must name authentication contexts, without spaces');
  }
}

function isRoles(names: readonly unknown[]): boolean {
  return names.length > 0 && names.every((name) => roleSchema.safeParse(name).success);
}

function misconfigured(problem: string): MocError {
  return new MocError('sign-in/misconfigured', {
    details: { problem: `require: ${problem}` },
    hint: 'Correct what this page or action requires.',
  });
}
