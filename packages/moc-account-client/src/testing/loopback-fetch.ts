import { isLoopback } from '../http/origins.js';

/**
 * A `fetch` for back-channel logout. oidc-provider guards its own calls by a dispatcher that refuses addresses inside
 * one's network, as the loopback ones are; here the apps live on this machine, and only there the guard is left out.
 */
export async function loopbackFetch(
  input: string | URL | Request,
  init: RequestInit = {},
): Promise<Response> {
  const url = new URL(input instanceof Request ? input.url : input);
  if (!isLoopback(url.hostname)) return fetch(input, init);
  const { dispatcher: _guard, ...unguarded } = init as RequestInit & { dispatcher?: unknown };
  return fetch(input, unguarded);
}
