import type { Origin } from './account-service.js';
import type { PublicStep } from './public-steps.js';
import type { IdentitySurroundings } from './surroundings.js';

/**
 * Counts a public step of an address and of a subject.
 *
 * @throws MocError `request/too-many`
 */
export async function takeStep(
  { rateLimits, rules }: Pick<IdentitySurroundings, 'rateLimits' | 'rules'>,
  step: PublicStep,
  { address }: Origin,
  subject: string,
): Promise<void> {
  const { byAddress, bySubject } = rules.publicSteps[step];
  await rateLimits.take(byAddress, address);
  await rateLimits.take(bySubject, subject);
}
