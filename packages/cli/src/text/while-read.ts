import { once } from 'node:events';

type Write = (text: string) => Promise<void>;

/**
 * Lends a `write` that waits while the reader at the other end is slower.
 *
 * @returns what the work gives; `undefined` when the reader went away before its end, as `head` does once it has its lines
 */
export async function whileRead<T>(
  stream: NodeJS.WritableStream,
  work: (write: Write) => Promise<T>,
): Promise<T | undefined> {
  let failure: (Error & { code?: string }) | undefined;
  const onError = (error: Error) => {
    failure = error;
  };
  stream.on('error', onError);
  try {
    return await work(async (text) => {
      if (failure) throw failure;
      if (!stream.write(text)) await once(stream, 'drain');
    });
  } catch (error) {
    if (failure?.code === 'EPIPE') return undefined;
    throw error;
  } finally {
    if (!failure) stream.off('error', onError);
  }
}
