import { MocError } from '@moc-sdk/core';
import { isTrustworthy } from '../http/origins.js';
import { answerInTime } from '../oidc/answer-in-time.js';
import type { Oauth2Settings } from '../settings.js';
import type { TokenSet } from '../sign-in-protocol.js';

/** Calls an API with the person's access token. Whatever the API answers comes back. */
export async function callResource(
  settings: Oauth2Settings,
  { accessToken }: TokenSet,
  url: URL,
  init: RequestInit,
): Promise<Response> {
  if (!isTrustworthy(url)) {
    throw new MocError('sign-in/misconfigured', {
      details: { problem: 'an access token goes to addresses of https alone' },
    });
  }
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${accessToken}`);
  try {
    return await answerInTime(settings, init)(url.href, { ...init, headers });
  } catch (error) {
    if (init.signal?.aborted) throw init.signal.reason;
    throw error;
  }
}
