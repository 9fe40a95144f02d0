import { isTrustworthy } from '../http/origins.js';
import { asSignInError, checkFailed } from '../oidc/provider-errors.js';
import type { Oauth2Settings } from '../settings.js';
import type { TokenSet } from '../sign-in-protocol.js';

/** Calls an API with the person's access token: over HTTPS or on this machine, following no redirect. */
export async function callResource(
  { fetch, timeoutMs }: Oauth2Settings,
  { accessToken }: TokenSet,
  url: URL,
  init: RequestInit,
): Promise<Response> {
  if (!isTrustworthy(url)) throw checkFailed('endpoint');
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${accessToken}`);
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  try {
    return await fetch(url, { ...init, headers, signal, redirect: 'manual' });
  } catch (error) {
    throw asSignInError(error);
  }
}
