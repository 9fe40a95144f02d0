import type { CommonSettings } from '../settings.js';
import { timedOut, unavailable } from './transport-errors.js';

/** What a caller of openid-client, or of `fetch`, hands over. */
type ApiRequest = Omit<RequestInit, 'body'> & { readonly body?: unknown };

/**
 * A `fetch` for APIs: the answer itself must come within the time limit, its body may take its time. Follows no
 * redirect.
 *
 * @param init what of the caller's own wishes openid-client does not pass on
 */
export function answerInTime(
  { fetch: fetchFn, timeoutMs }: Pick<CommonSettings, 'fetch' | 'timeoutMs'>,
  { signal: own, credentials, cache }: RequestInit,
): (url: string, request: ApiRequest) => Promise<Response> {
  return async (url, { body, signal: _none, ...request }) => {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), timeoutMs);
    try {
      return await fetchFn(url, {
        ...request,
        ...(credentials && { credentials }),
        ...(cache && { cache }),
        ...(body ? { body: body as BodyInit } : {}),
        redirect: 'manual',
        signal: own ? AbortSignal.any([own, limit.signal]) : limit.signal,
      });
    } catch (error) {
      throw limit.signal.aborted ? timedOut(timeoutMs) : unavailable(error);
    } finally {
      clearTimeout(timer);
    }
  };
}
