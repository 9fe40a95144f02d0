import { connect, type Socket } from 'node:net';
import { MocError } from '@moc-sdk/core';

/** Where clamd listens: `TCPAddr` and `TCPSocket`, or `LocalSocket` of its configuration. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly socket: string };

export interface Asked {
  /** What follows the command. */
  readonly send?: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
}

/** No answer of clamd is longer. */
const MAX_ANSWER = 1_024;

/**
 * Asks one question on a connection of its own.
 *
 * @returns the answer without the zero byte that ends it
 * @throws MocError `attachment/scanner-unavailable`; the signal's reason; what `send` rejects with
 */
export async function ask(
  address: ClamdAddress,
  command: string,
  { send, signal, timeout }: Asked & { readonly timeout: number },
): Promise<string> {
  signal?.throwIfAborted();
  const socket = connect('socket' in address ? { path: address.socket } : address);
  const tooLate = setTimeout(() => socket.destroy(new Error('clamd took too long')), timeout);
  const giveUp = () => socket.destroy(new Error('given up'));
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    const answer = answerOf(socket);
    answer.catch(() => {});
    const settled = answer.then(
      (): false => false,
      (): false => false,
    );
    const isWhole = await sendAll(socket, command, settled, send);
    const text = await answer;
    if (!isWhole) throw new Error('clamd answered before it had everything');
    return text;
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof SourceFailure) throw cause.cause;
    throw new MocError('attachment/scanner-unavailable', { cause });
  } finally {
    clearTimeout(tooLate);
    signal?.removeEventListener('abort', giveUp);
    socket.destroy();
  }
}

/** Marks what went wrong on our side of the line. */
class SourceFailure extends Error {}

/**
 * Sends the command and what follows it, no faster than clamd takes it.
 *
 * @param settled resolves to `false` once there is an answer, or will be none
 * @returns `false` when that came before everything was sent
 */
async function sendAll(
  socket: Socket,
  command: string,
  settled: Promise<false>,
  send: AsyncIterable<Uint8Array> = nothing(),
): Promise<boolean> {
  const hasRoom = (bytes: Uint8Array) =>
    socket.write(bytes) ||
    Promise.race([settled, new Promise((room) => socket.once('drain', () => room(true)))]);
  await hasRoom(Buffer.from(`z${command}\0`));
  const pieces = send[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([nextOf(pieces), settled]);
      if (next === false) return false;
      if (next.done) return true;
      if (!(await hasRoom(next.value))) return false;
    }
  } finally {
    // Not waited for: content that hangs must not hold up the answer.
    pieces.return?.().catch(() => {});
  }
}

async function nextOf(pieces: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  try {
    return await pieces.next();
  } catch (cause) {
    throw new SourceFailure('the content could not be read', { cause });
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (answer.length > MAX_ANSWER) reject(new Error('clamd says too much'));
      else if (answer.indexOf('\0') === answer.length - 1) resolve(answer.slice(0, -1));
      else if (answer.includes('\0')) reject(new Error('clamd says more than one thing'));
    });
    socket.once('error', reject);
    socket.once('end', () => reject(new Error('clamd hung up')));
    socket.once('close', () => reject(new Error('clamd hung up')));
  });
}
