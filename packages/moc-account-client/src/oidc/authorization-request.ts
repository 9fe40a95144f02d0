import { MocError } from '@moc-sdk/core';
import * as oidc from 'openid-client';
import type { OidcSettings } from '../settings.js';
import type { Transaction } from '../transactions.js';
import type { Proof, Provider } from './provider.js';

/** Where to send the browser; with PAR, the request goes to the provider directly and the address only refers to it. */
export async function authorizationUrl(
  settings: OidcSettings,
  provider: Provider,
  transaction: Transaction,
): Promise<URL> {
  const { metadata, configuration, proof } = await provider.connect();
  const parameters = await requestParameters(settings, proof, transaction);
  if (!settings.par && !metadata.require_pushed_authorization_requests) {
    return oidc.buildAuthorizationUrl(configuration, parameters);
  }
  if (metadata.pushed_authorization_request_endpoint === undefined) {
    throw new MocError('sign-in/misconfigured', {
      details: { problem: 'par is on, and the provider takes no pushed authorization requests' },
    });
  }
  return provider.naming('pushed-request', () =>
    oidc.buildAuthorizationUrlWithPAR(configuration, parameters, proof),
  );
}

async function requestParameters(
  settings: OidcSettings,
  { DPoP }: Proof,
  transaction: Transaction,
): Promise<Record<string, string>> {
  const { state, nonce, verifier, maxAge, acr } = transaction;
  return {
    response_type: 'code',
    redirect_uri: `${settings.origin}${settings.basePath}/callback`,
    scope: settings.scopes.join(' '),
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(maxAge !== undefined && { max_age: String(maxAge) }),
    ...(acr !== undefined && acr.length > 0 && { acr_values: acr.join(' ') }),
    // RFC 9449 10: the code too is good only for whoever holds the key.
    ...(DPoP && { dpop_jkt: await DPoP.calculateThumbprint() }),
    ...promptFor(settings, transaction),
  };
}

function promptFor({ asksConsent }: OidcSettings, { maxAge, subjectKey }: Transaction): { prompt?: string } {
  // A person who is signed in and asked for a fresh proof: some providers honour only the one or the other.
  const mustAskAgain = maxAge !== undefined && (maxAge === 0 || subjectKey !== undefined);
  const prompt = [...(mustAskAgain ? ['login'] : []), ...(asksConsent ? ['consent'] : [])].join(' ');
  return prompt === '' ? {} : { prompt };
}
