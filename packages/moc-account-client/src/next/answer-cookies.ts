import { PROTECTED_CACHE_CONTROL } from '../shims/cache-control.js';

/** An answer with more cookies, and kept by nobody unless it says otherwise. The answers of `fetch` cannot be changed themselves. */
export function protectedAnswer(response: Response, cookies: readonly string[]): Response {
  const headers = new Headers(response.headers);
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  if (!headers.has('cache-control')) headers.set('cache-control', PROTECTED_CACHE_CONTROL);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
