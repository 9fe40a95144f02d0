import { MocError } from '@moc-sdk/core';
import { errorJson } from '../http/responses.js';
import { PROOF_ALGORITHMS } from './dpop-proof.js';
import type { ResourceServerSettings } from './settings.js';

/** The answer to a call whose token will not do: JSON, with the challenge of RFC 6750 3 and RFC 9449 7.1. */
export function refusalResponse({ dpop }: ResourceServerSettings, thrown: unknown): Response {
  const error = MocError.isInstance(thrown) ? thrown : new MocError('system/unexpected');
  const response = errorJson(error);
  const parameters = parametersOf(error);
  if (parameters === undefined) return response;
  const isAboutProof = /^(?:dpop|cnf)/.test(String(error.details.check));
  if (dpop !== 'required' && !isAboutProof) {
    response.headers.append('www-authenticate', challenge('Bearer', parameters));
  }
  if (dpop !== 'refused') {
    const proof = { ...parameters, ...(isAboutProof && { error: 'invalid_dpop_proof' }) };
    response.headers.append(
      'www-authenticate',
      challenge('DPoP', { ...proof, algs: PROOF_ALGORITHMS.join(' ') }),
    );
  }
  return response;
}

/** A caller that sent no token is told no error (RFC 6750 3.1); one that the provider's failure hit gets no challenge. */
function parametersOf({ code, details }: MocError): Record<string, string> | undefined {
  switch (code) {
    case 'sign-in/access-token-missing':
      return {};
    case 'sign-in/access-token-invalid':
      return { error: 'invalid_token' };
    case 'sign-in/access-token-scope':
      return { error: 'insufficient_scope', scope: String(details.scope) };
    default:
      return undefined;
  }
}

/** The values are ours and hold neither quotes nor backslashes. */
function challenge(scheme: string, parameters: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}="${value}"`);
  return pairs.length === 0 ? scheme : `${scheme} ${pairs.join(', ')}`;
}
