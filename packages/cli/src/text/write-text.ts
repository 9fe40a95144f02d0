import { once } from 'node:events';

/** Writes, and waits while the reader at the other end is slower. */
export async function written(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
