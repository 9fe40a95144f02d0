import { headers } from 'next/headers';
import { pathOfTarget } from '../node-http/request-target.js';

/** Where the proxy leaves the address of a page, which Next does not tell the page itself. */
export const PATH_HEADER = 'x-moc-path';

/** What a page or a server action was asked, at the app's own origin. */
export interface PageRequests {
  /** @param path the page's own path, where no proxy tells it */
  requestOf(path?: string): Promise<Request>;
}

export function pageRequests(origin: string): PageRequests {
  const known = new WeakMap<object, Request>();
  return {
    requestOf: async (path) => {
      const incoming = await headers();
      const url = origin + pathOfTarget(path ?? incoming.get(PATH_HEADER) ?? '/');
      const earlier = known.get(incoming);
      // One request, so that its session is read once, however many parts of a page ask.
      if (earlier && (path === undefined || earlier.url === url)) return earlier;
      const request = pageRequest(url, incoming);
      known.set(incoming, request);
      return request;
    },
  };
}

/** A page is answered in its own way, so that the sign-in is asked for data: a code, and where to go. */
function pageRequest(url: string, incoming: Iterable<[string, string]>): Request {
  const own = new Headers([...incoming]);
  own.set('accept', 'application/json');
  const isAction = own.has('next-action');
  // A page of another site may link here; a server action may only come from the app's own pages.
  if (!isAction) own.delete('sec-fetch-mode');
  return new Request(url, { method: isAction ? 'POST' : 'GET', headers: own });
}
