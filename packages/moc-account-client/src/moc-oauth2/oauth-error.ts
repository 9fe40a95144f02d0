import { MocError } from '@moc-sdk/core';

/** OAuth errors (RFC 6749 4.1.2.1) by which the provider says that the fault is for now. */
const PASSING = new Set(['server_error', 'temporarily_unavailable']);
/** OAuth errors (RFC 6749 5.2) by which the provider says that the client is not registered as we think. */
const MISREGISTERED = new Set([
  'invalid_client',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
]);

/** What the provider names as `error`, as one of our codes. Its description stays out: it may say anything. */
export function oauthError(named: string): MocError {
  const error = /^[a-z_]{1,64}$/.test(named) ? named : 'unknown';
  if (PASSING.has(error)) {
    return new MocError('sign-in/provider-unavailable', { details: { reason: error } });
  }
  if (MISREGISTERED.has(error)) {
    return new MocError('sign-in/misconfigured', {
      details: { problem: `the provider answers ${error}` },
      hint: "Compare client id and secret with the client's registration at the provider.",
    });
  }
  return error === 'invalid_grant'
    ? new MocError('sign-in/code-refused')
    : new MocError('sign-in/refused', { details: { error } });
}
