import { MocError } from '@moc-sdk/core';
import type { MiddlewareHandler } from 'hono';

const READING_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Set by the typed client. Another site's page cannot send it without a CORS preflight, which is never granted. */
export const CLIENT_HEADER = 'x-moc-client';

/**
 * Refuses requests that change something and were sent by another site's page. Browsers say where a request comes
 * from in `Sec-Fetch-Site` and `Origin`; whatever they say must be this origin. A program that is no browser says
 * neither and must send the client's header.
 *
 * @throws MocError `request/cross-site`
 */
export function onlySameOrigin(baseUrl: string): MiddlewareHandler {
  const ownOrigin = new URL(baseUrl).origin;
  return async ({ req }, next) => {
    if (!READING_METHODS.has(req.method) && !isOwn(req, ownOrigin)) throw new MocError('request/cross-site');
    await next();
  };
}

function isOwn(req: { header(name: string): string | undefined }, ownOrigin: string): boolean {
  const [site, origin] = [req.header('sec-fetch-site'), req.header('origin')];
  if (site === undefined && origin === undefined) return req.header(CLIENT_HEADER) !== undefined;
  return (site ?? 'same-origin') === 'same-origin' && (origin ?? ownOrigin) === ownOrigin;
}
