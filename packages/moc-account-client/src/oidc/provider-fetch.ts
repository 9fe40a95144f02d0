import type { CustomFetchOptions } from 'openid-client';
import { isTrustworthy } from '../http/origins.js';
import { checkFailed, unavailable } from './provider-errors.js';

type ProviderRequest = Partial<Pick<CustomFetchOptions, 'body'>> & Omit<RequestInit, 'body'>;

/**
 * A `fetch` for calls to the provider: nothing but HTTPS (or this machine), no redirects followed, and a failure says
 * that the provider cannot be reached.
 */
export function providerFetch(
  fetchFn: typeof fetch,
): (url: string, request: ProviderRequest) => Promise<Response> {
  return async (url, { body, ...request }) => {
    if (!isTrustworthy(new URL(url))) throw checkFailed('endpoint');
    try {
      return await fetchFn(url, { ...request, redirect: 'manual', ...(body && { body: body as BodyInit }) });
    } catch (error) {
      throw unavailable(error);
    }
  };
}
