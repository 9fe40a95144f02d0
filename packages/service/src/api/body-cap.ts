import { MocError } from '@moc-sdk/core';
import type { MiddlewareHandler } from 'hono';

const KB = 1_024;
/** JSON: the longest clarification in Thai takes a tenth of it. */
export const smallBody = bodyCap(64 * KB);
/** One photo of at most 10 MB and its form fields. Attachments are read as they arrive: `streamed-form.ts`. */
export const fileBody = bodyCap(10 * KB * KB + 64 * KB);

/**
 * Stops reading a body at the limit, whether or not its length was announced. Hono's `bodyLimit` copies the request
 * object, which fails for those that server adapters make; here a new one is made from its parts.
 *
 * @throws MocError `request/too-large`, `request/unreadable` when the sender hangs up
 */
function bodyCap(maxBytes: number): MiddlewareHandler {
  return async ({ req }, next) => {
    const { url, method, headers, body } = req.raw;
    if (Number(headers.get('content-length')) > maxBytes) throw tooLarge(maxBytes);
    if (body) req.raw = new Request(url, { method, headers, body: await readUpTo(maxBytes, body) });
    await next();
  };
}

async function readUpTo(
  maxBytes: number,
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of unlessHungUp(body)) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function* unlessHungUp(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new MocError('request/unreadable', { cause });
    });
    if (done) return;
    yield value;
  }
}

function tooLarge(maxBytes: number): MocError {
  return new MocError('request/too-large', { details: { maxBytes } });
}
