import { connect, type Socket } from 'node:net';
import type { Load, LoadResult } from './load-generator.js';

/** Connections that stay open; each sends its next request when the answer has come. */
const CONNECTIONS = 16;

/**
 * The process that sends requests: as little as HTTP/1.1 needs, so that it is not what is measured. Answers must say
 * their `Content-Length`.
 */
process.on('message', (load: Load) => {
  run(load).then(
    (result) => process.send?.(result),
    (error: Error) => {
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    },
  );
});
process.send?.('ready');

async function run({ port, cookies, subjects }: Load): Promise<LoadResult> {
  let next = 0;
  let wrong = 0;
  async function connection(): Promise<void> {
    const socket = connect(port, '127.0.0.1').setNoDelay(true);
    const answers = answersOf(socket);
    for (let index = next++; index < cookies.length; index = next++) {
      socket.write(`GET /me HTTP/1.1\r\nHost: app.example\r\nCookie: ${cookies[index]}\r\n\r\n`);
      const answer = await answers.next();
      if (!answer.startsWith('HTTP/1.1 200') || !answer.endsWith(`{"subject":"${subjects[index]}"}`))
        wrong += 1;
    }
    socket.destroy();
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  return { wrong };
}

function answersOf(socket: Socket) {
  let text = '';
  let waiting: { resolve(answer: string): void; reject(error: Error): void } | undefined;

  function take(): void {
    const bodyAt = text.indexOf('\r\n\r\n') + 4;
    if (bodyAt < 4 || !waiting) return;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (text.length < bodyAt + length) return;
    const answer = text.slice(0, bodyAt + length);
    text = text.slice(bodyAt + length);
    waiting.resolve(answer);
    waiting = undefined;
  }

  socket.setEncoding('latin1').on('data', (part: string) => {
    text += part;
    take();
  });
  socket.on('error', (error) => waiting?.reject(error));
  socket.on('close', () => waiting?.reject(new Error('The server closed the connection.')));
  return {
    next: () =>
      new Promise<string>((resolve, reject) => {
        waiting = { resolve, reject };
        take();
      }),
  };
}
