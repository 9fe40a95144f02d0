import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { addCookiesBeforeHead } from './before-head.js';
import { sendResponse } from './send-response.js';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Serves every request with `answer`; gives the address. */
async function serve(answer: (response: ServerResponse) => unknown): Promise<string> {
  server = createServer((_request, response) => answer(response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it('sends status, headers, body and each cookie, beside the cookies of the app', async () => {
  const url = await serve((response) => {
    response.appendHeader('set-cookie', 'own=1');
    const headers = new Headers({ 'x-seen': 'yes' });
    headers.append('set-cookie', 'a=1; Path=/');
    headers.append('set-cookie', 'b=2; Path=/');
    return sendResponse(new Response('สวัสดี', { status: 403, headers }), response);
  });
  const got = await fetch(url);
  expect([got.status, got.headers.get('x-seen'), await got.text()]).toEqual([403, 'yes', 'สวัสดี']);
  expect(got.headers.getSetCookie()).toEqual(['own=1', 'a=1; Path=/', 'b=2; Path=/']);
});

it('answers HEAD without a body', async () => {
  const url = await serve((response) => sendResponse(new Response('a body'), response));
  const got = await fetch(url, { method: 'HEAD' });
  expect([got.status, await got.text()]).toEqual([200, '']);
});

it('stops a long answer when the caller hangs up', async () => {
  let ended: () => void = () => {};
  const stopped = new Promise<void>((resolve) => {
    ended = resolve;
  });
  let sent: Promise<void> | undefined;
  const url = await serve((response) => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
      cancel: ended,
    });
    sent = sendResponse(new Response(endless), response);
  });
  const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    socket.once('data', () => socket.destroy());
  });
  await stopped;
  await expect(sent).resolves.toBeUndefined();
});

it.each([
  ['without headers', (response: ServerResponse) => response.end('x'), ['late=1']],
  ['by a status alone', (response: ServerResponse) => response.writeHead(404).end(), ['late=1']],
  [
    'with a cookie of the app',
    (response: ServerResponse) => response.writeHead(200, { 'Set-Cookie': 'own=1' }).end(),
    ['own=1', 'late=1'],
  ],
  [
    'with a reason and headers',
    (response: ServerResponse) => response.writeHead(200, 'fine', { 'set-cookie': ['a=1', 'b=2'] }).end(),
    ['a=1', 'b=2', 'late=1'],
  ],
])('adds the cookies of the session to a head that is written %s', async (_name, answer, expected) => {
  const cookies: string[] = [];
  const url = await serve((response) => {
    addCookiesBeforeHead(response, () => cookies);
    // Set after the hook, before the head: only the last moment counts.
    cookies.push('late=1');
    answer(response);
  });
  expect((await fetch(url)).headers.getSetCookie()).toEqual(expected);
});
