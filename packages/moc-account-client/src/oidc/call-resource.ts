import * as oidc from 'openid-client';
import type { OidcSettings } from '../settings.js';
import type { TokenSet } from '../sign-in-protocol.js';
import { answerInTime } from './answer-in-time.js';
import type { Provider } from './provider.js';
import { asSignInError } from './provider-errors.js';
import { refuseUnsafeDestination } from './token-destination.js';

/**
 * Calls an API with an access token, and with a proof of possession where tokens are bound. Whatever the API answers
 * comes back, 401 too; its body may take its time, only the answer itself must come within the time limit.
 */
export async function callResource(
  settings: OidcSettings,
  provider: Provider,
  { accessToken }: TokenSet,
  url: URL,
  init: RequestInit,
): Promise<Response> {
  refuseUnsafeDestination(url);
  const proof = await provider.proof();
  const configuration = configurationFor(settings, init);
  const headers = new Headers(init.headers);
  headers.delete('dpop');
  const body = await repeatable(init.body, proof.DPoP !== undefined);
  try {
    return await oidc.fetchProtectedResource(
      configuration,
      accessToken,
      url,
      init.method ?? 'GET',
      body,
      headers,
      proof,
    );
  } catch (error) {
    if (error instanceof oidc.WWWAuthenticateChallengeError) return error.response;
    if (init.signal?.aborted) throw init.signal.reason;
    throw asSignInError(error);
  }
}

/** Knows nothing of the provider: a token that is good stays good while the provider is away. */
function configurationFor(settings: OidcSettings, init: RequestInit): oidc.Configuration {
  const configuration = new oidc.Configuration({ issuer: settings.issuer.href }, settings.clientId);
  configuration.timeout = 0;
  configuration[oidc.customFetch] = answerInTime(settings, init);
  // Which addresses are safe was decided above: plain http stays on this machine.
  oidc.allowInsecureRequests(configuration);
  return configuration;
}

/** A call is sent again when the API asks for a nonce, which a stream cannot be. */
async function repeatable(body: BodyInit | null | undefined, mayRepeat: boolean): Promise<oidc.FetchBody> {
  if (mayRepeat && body instanceof ReadableStream) return new Response(body).arrayBuffer();
  return (body ?? null) as oidc.FetchBody;
}
