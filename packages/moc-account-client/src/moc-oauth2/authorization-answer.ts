import { answeredWith } from '../oidc/provider-errors.js';
import { refusalOf } from '../oidc/refusals.js';
import type { Transaction } from '../transactions.js';

/** What the code flow does not have, and an attacker would like to see believed. */
const UNEXPECTED = ['response', 'id_token', 'access_token', 'token'];

/**
 * The code in the provider's answer to a login, once the answer belongs to it.
 *
 * @param allowMissingState takes an answer without `state`; one with a wrong `state` never
 * @throws MocError `sign-in/response-unexpected`, `sign-in/state-missing`, `sign-in/code-missing`, or what the provider
 * says went wrong
 */
export function codeFrom(
  answer: URLSearchParams,
  transaction: Transaction,
  allowMissingState: boolean,
): string {
  const parameter = UNEXPECTED.find((name) => answer.has(name));
  if (parameter) throw refusalOf('answer', parameter);
  const states = answer.getAll('state');
  const isForgotten = states.length === 0 && allowMissingState;
  if (!isForgotten && (states.length !== 1 || states[0] !== transaction.state)) {
    throw refusalOf('answer', 'state');
  }
  const error = answer.get('error');
  if (error !== null) throw answeredWith(error, 'answer');
  const [code, ...others] = answer.getAll('code');
  if (!code || others.length > 0) throw refusalOf('answer', 'code');
  return code;
}
