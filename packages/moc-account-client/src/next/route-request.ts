import { pathOfTarget } from '../node-http/request-target.js';

/** The request of a route handler at the app's own origin; its body stays the handler's until somebody reads this one's. */
export function routeRequest(incoming: Request, origin: string): Request {
  const url = origin + pathOfTarget(incoming.url);
  const { method, headers } = incoming;
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  return new Request(url, { method, headers, body: lazyBody(incoming), duplex: 'half' } as RequestInit);
}

function lazyBody(incoming: Request): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        controller.enqueue(new Uint8Array(await incoming.arrayBuffer()));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
