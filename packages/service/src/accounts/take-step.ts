import type { Origin } from './account-service.js';
import { clientNetwork } from './client-network.js';
import type { PublicStep } from './public-steps.js';
import type { IdentitySurroundings } from './surroundings.js';

/**
 * Counts a public step of an address (an IPv6 address by its network) and of a subject.
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
  await rateLimits.take(byAddress, clientNetwork(address));
  await rateLimits.take(bySubject, subject);
}
