import { MocError } from '@moc-sdk/core';

/**
 * The body as text, refused as soon as it is too large. Terminals of older models write GB 18030; records are ASCII in
 * either.
 *
 * @throws MocError `attachment/too-large`
 */
export async function readBody(request: Request, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new MocError('attachment/too-large', { details: { maxBytes } });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
