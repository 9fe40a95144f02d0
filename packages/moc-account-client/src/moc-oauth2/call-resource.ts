import { answerInTime } from '../oidc/answer-in-time.js';
import { refuseUnsafeDestination } from '../oidc/token-destination.js';
import type { Oauth2Settings } from '../settings.js';
import type { TokenSet } from '../sign-in-protocol.js';

/** Calls an API with the person's access token. Whatever the API answers comes back. */
export async function callResource(
  settings: Oauth2Settings,
  { accessToken }: TokenSet,
  url: URL,
  init: RequestInit,
): Promise<Response> {
  refuseUnsafeDestination(url);
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${accessToken}`);
  try {
    return await answerInTime(settings, init)(url.href, { ...init, headers });
  } catch (error) {
    if (init.signal?.aborted) throw init.signal.reason;
    throw error;
  }
}
