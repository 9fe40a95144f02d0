import * as oidc from 'openid-client';
import type { IdTokenAlgorithm } from '../options.js';
import type { CommonSettings } from '../settings.js';
import { CLOCK_TOLERANCE_S } from './clock-tolerance.js';
import type { ProviderMetadata } from './discovery.js';
import type { providerFetch } from './provider-fetch.js';

type ClientSettings = Pick<CommonSettings, 'clientId' | 'clock' | 'timeoutMs'> & {
  readonly issuer: URL;
  readonly idTokenAlgorithm?: IdTokenAlgorithm;
};

/** A fresh configuration for each use: the difference between our clock and the machine's is fixed in it. */
export function configure(
  { clientId, clock, timeoutMs, issuer, idTokenAlgorithm }: ClientSettings,
  metadata: ProviderMetadata,
  authentication: oidc.ClientAuth,
  fetchFn: ReturnType<typeof providerFetch>,
): oidc.Configuration {
  const configuration = new oidc.Configuration(
    metadata,
    clientId,
    {
      ...(idTokenAlgorithm && { id_token_signed_response_alg: idTokenAlgorithm }),
      [oidc.clockSkew]: Math.round((clock.now().getTime() - Date.now()) / 1_000),
      [oidc.clockTolerance]: CLOCK_TOLERANCE_S,
    },
    authentication,
  );
  configuration.timeout = timeoutMs / 1_000;
  configuration[oidc.customFetch] = fetchFn;
  if (issuer.protocol === 'http:') oidc.allowInsecureRequests(configuration);
  return configuration;
}
