import { MocError } from '@moc-sdk/core';
import { isTrustworthy } from '../http/origins.js';

/**
 * An access token goes to https, or stays on this machine.
 *
 * @throws MocError `sign-in/misconfigured`
 */
export function refuseUnsafeDestination(url: URL): void {
  if (isTrustworthy(url)) return;
  throw new MocError('sign-in/misconfigured', {
    details: { problem: 'an access token goes to addresses of https alone' },
  });
}
