import type { Context } from 'hono';
import { pathOfTarget } from '../node-http/request-target.js';

const WITHOUT_BODY = new Set(['GET', 'HEAD']);

/** A request of Hono at the app's own origin; its body stays the app's until somebody reads this one's. */
export function honoRequest({ req }: Context, origin: string): Request {
  const { method, headers } = req.raw;
  const url = origin + pathOfTarget(req.url);
  if (WITHOUT_BODY.has(method)) return new Request(url, { method, headers });
  return new Request(url, { method, headers, body: lazyBody(req), duplex: 'half' } as RequestInit);
}

/** Middleware may have read the body before: Hono keeps what it read. */
function lazyBody(req: Context['req']): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        controller.enqueue(await bytesOf(req));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

async function bytesOf(req: Context['req']): Promise<Uint8Array> {
  if (!(req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded')) {
    return new Uint8Array(await req.arrayBuffer());
  }
  const form = new URLSearchParams();
  for (const [name, value] of await req.formData()) form.append(name, String(value));
  return new TextEncoder().encode(form.toString());
}
