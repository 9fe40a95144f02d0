import { once } from 'node:events';
import { createServer, type IncomingMessage, request as open, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { webRequest } from './web-request.js';

const APP = 'https://ops-ta.example';
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** What `work` sees of a request that a real client sends over a real connection. */
async function received<T>(
  send: (port: number) => void,
  work: (message: IncomingMessage) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const listening = createServer((message, answer) => {
      work(message)
        .then(resolve, reject)
        .finally(() => answer.end());
    });
    listening.listen(0, '127.0.0.1', () => send((listening.address() as AddressInfo).port));
    server = listening;
  });
}

const raw = (text: string) => (port: number) => {
  const socket = connect(port, '127.0.0.1', () => socket.write(text));
  socket.on('error', () => {});
};
const post =
  (body: string, type = 'application/x-www-form-urlencoded') =>
  (port: number) => {
    open({ port, host: '127.0.0.1', method: 'POST', headers: { 'content-type': type } })
      .on('error', () => {})
      .end(body);
  };

describe('the address', () => {
  it.each([
    ['/auth/login?returnTo=%2Fx', '/auth/login?returnTo=%2Fx'],
    ['http://evil.example/auth/login?a=1', '/auth/login?a=1'],
    ['//evil.example/auth/login', '//evil.example/auth/login'],
    ['*', '/'],
  ])('of the request target %s is at the own origin', async (target, path) => {
    const method = target === '*' ? 'OPTIONS' : 'GET';
    const url = await received(
      raw(`${method} ${target} HTTP/1.1\r\nHost: evil.example\r\n\r\n`),
      async (message) => webRequest({ message }, APP).url,
    );
    expect(url).toBe(APP + path);
  });

  it('is the one before a framework cut off the path of a sub-app', async () => {
    const url = await received(raw('GET /calendar HTTP/1.1\r\nHost: x\r\n\r\n'), async (message) => {
      return webRequest({ message, originalUrl: '/office/calendar?m=1' }, APP).url;
    });
    expect(url).toBe(`${APP}/office/calendar?m=1`);
  });
});

describe('headers and methods', () => {
  it('come as they were sent: cookies in one, repeated ones joined', async () => {
    const head = 'GET / HTTP/1.1\r\nHost: x\r\nCookie: a=1\r\nCookie: b=2\r\nX-Seen: 1\r\nX-Seen: 2\r\n\r\n';
    const headers = await received(raw(head), async (message) => webRequest({ message }, APP).headers);
    expect([headers.get('cookie'), headers.get('x-seen')]).toEqual(['a=1; b=2', '1, 2']);
  });

  it('that the Web standard does not know are taken for one that changes nothing', async () => {
    const { method } = await received(raw('TRACE / HTTP/1.1\r\nHost: x\r\n\r\n'), async (message) =>
      webRequest({ message }, APP),
    );
    expect(method).toBe('OPTIONS');
  });
});

describe('a body', () => {
  it('is streamed when nobody has read it', async () => {
    const text = await received(post('logout_token=abc'), (message) => webRequest({ message }, APP).text());
    expect(text).toBe('logout_token=abc');
  });

  it('is left to a parser that comes later, unless somebody asks for it', async () => {
    const text = await received(post('note=1'), async (message) => {
      webRequest({ message }, APP);
      const parts: Buffer[] = [];
      message.on('data', (part: Buffer) => parts.push(part));
      await once(message, 'end');
      return Buffer.concat(parts).toString();
    });
    expect(text).toBe('note=1');
  });

  it.each([
    ['a form', { logout_token: 'a b&c', more: ['1', '2'] }, 'logout_token=a+b%26c&more=1&more=2'],
    ['text', 'logout_token=abc', 'logout_token=abc'],
    ['bytes', Buffer.from('logout_token=abc'), 'logout_token=abc'],
    ['nothing', undefined, ''],
  ])('that a parser has made into %s becomes bytes again', async (_name, parsed, expected) => {
    const text = await received(post('eaten by the parser'), async (message) => {
      message.resume();
      await once(message, 'end');
      return webRequest({ message, parsedBody: () => parsed }, APP).text();
    });
    expect(text).toBe(expected);
  });

  it('that breaks off is an error, not an endless wait', async () => {
    const reading = received(
      (port) => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nlogout');
          setImmediate(() => socket.destroy());
        });
      },
      (message) => webRequest({ message }, APP).text(),
    );
    await expect(reading).rejects.toThrow();
  });
});
