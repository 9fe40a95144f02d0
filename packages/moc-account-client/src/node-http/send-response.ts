import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { appendCookies } from './before-head.js';

/** Sends an answer of the Web standard by Node. Cookies that the app has set on the answer stay. */
export async function sendResponse(response: Response, answer: ServerResponse): Promise<void> {
  if (answer.headersSent || answer.destroyed) return;
  answer.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') answer.setHeader(name, value);
  }
  appendCookies(answer, response.headers.getSetCookie());
  if (!response.body || answer.req.method === 'HEAD') {
    await response.body?.cancel();
    answer.end();
    return;
  }
  await stream(response.body, answer);
}

async function stream(body: ReadableStream, answer: ServerResponse): Promise<void> {
  try {
    await pipeline(Readable.fromWeb(body as NodeReadableStream), answer);
  } catch (error) {
    // Whoever hung up needs no answer any more.
    if (!isHangUp(error)) throw error;
  }
}

function isHangUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
