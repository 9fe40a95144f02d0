import { MocError } from '@moc-sdk/core';

/** Far more than the longest form here. */
const MAX_BYTES = 32_768;

/**
 * The fields of a form as they were typed.
 *
 * @throws MocError `request/media-type`, `request/too-large`
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) throw new MocError('request/media-type');
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new MocError('request/too-large', { details: { maxBytes: MAX_BYTES } });
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** The named fields, trimmed; one that was not sent is empty. */
export function valuesOf(form: URLSearchParams, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, (form.get(name) ?? '').trim()]));
}
