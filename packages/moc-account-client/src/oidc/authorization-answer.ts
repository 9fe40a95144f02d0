import type { Transaction } from '../transactions.js';
import type { ProviderMetadata } from './discovery.js';
import { answeredWith, checkFailed } from './provider-errors.js';

/** What an answer of the code flow never holds: other flows, and what would be a token in an address. */
const FOREIGN = ['response', 'id_token', 'access_token', 'token', 'token_type', 'refresh_token'] as const;

/**
 * Checks the query of the callback before anything in it is believed, even an error: the issuer (RFC 9207), the state,
 * and that there is one code and nothing of another flow.
 */
export function checkAnswer(
  query: URLSearchParams,
  metadata: ProviderMetadata,
  { state }: Transaction,
): void {
  const issuers = query.getAll('iss');
  if (issuers.length > 1 || issuers.some((issuer) => issuer !== metadata.issuer)) throw checkFailed('iss');
  if (issuers.length === 0 && metadata.authorization_response_iss_parameter_supported) {
    throw checkFailed('iss');
  }
  if (query.getAll('state').join() !== state) throw checkFailed('state');
  const foreign = FOREIGN.find((name) => query.has(name));
  if (foreign !== undefined) throw checkFailed(foreign);
  const [error, another] = query.getAll('error');
  if (another !== undefined) throw checkFailed('error');
  if (error) throw answeredWith(error, 'answer');
  const [code, second] = query.getAll('code');
  if (!code || second !== undefined) throw checkFailed('code');
}
