import type { Exchange } from './exchange.js';

/**
 * The body of a request, read only when somebody asks for it: until then a body parser after the sign-in finds it
 * untouched, and one before it has left what it parsed.
 */
export function lazyBody(exchange: Exchange): ReadableStream<Uint8Array> {
  let parts: AsyncIterator<Uint8Array> | undefined;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        parts ??= partsOf(exchange);
        const part = await parts.next();
        if (part.done) controller.close();
        else controller.enqueue(new Uint8Array(part.value));
      },
      cancel: async () => {
        await parts?.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

async function* partsOf({ message, parsedBody }: Exchange): AsyncGenerator<Uint8Array> {
  if (!message.readableDidRead) {
    // Leaving early must not hang up on a caller who still waits for the answer.
    for await (const part of message.iterator({ destroyOnReturn: false })) yield part;
    return;
  }
  const rebuilt = rebuildBody(parsedBody?.());
  if (rebuilt.byteLength > 0) yield rebuilt;
}

/** What a body parser made of a form or of JSON, as bytes again. */
function rebuildBody(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (typeof body !== 'object' || body === null) return new Uint8Array();
  return new TextEncoder().encode(formOf(body).toString());
}

/** A field that came twice is a list in what the parsers give; both must be seen. */
function formOf(fields: object): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(name, String(one));
  }
  return form;
}
