import type { IncomingHttpHeaders } from 'node:http';
import type { Exchange } from './exchange.js';
import { lazyRequest } from './lazy-request.js';
import { lazyBody } from './request-body.js';
import { pathOfTarget } from './request-target.js';

const WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS']);
/** `Request` refuses these; all of them that reach a server change nothing. */
const UNKNOWN_TO_FETCH = new Set(['TRACE', 'TRACK', 'CONNECT']);

/** A request of Node as the Web standard knows it, at the app's own origin. */
export function webRequest(exchange: Exchange, origin: string): Request {
  const { message, originalUrl = message.url ?? '/' } = exchange;
  const asked = message.method ?? 'GET';
  const method = UNKNOWN_TO_FETCH.has(asked.toUpperCase()) ? 'OPTIONS' : asked;
  const url = origin + pathOfTarget(originalUrl);
  const headers = () => webHeaders(message.headers);
  if (WITHOUT_BODY.has(method)) return lazyRequest({ url, method, headers });
  const body = { body: lazyBody(exchange), duplex: 'half' };
  return new Request(url, { method, headers: headers(), ...body } as RequestInit);
}

/** Node has joined repeated headers by their own rules already, cookies by `; `. */
function webHeaders(incoming: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming)) {
    // Pseudo-headers of HTTP/2 are no headers to the Web standard.
    if (value === undefined || name.startsWith(':')) continue;
    for (const one of [value].flat()) headers.append(name, one);
  }
  return headers;
}
