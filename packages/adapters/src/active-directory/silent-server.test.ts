import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { activeDirectory } from './index.js';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(cleanups.splice(0).map((cleanup) => cleanup()));
});

/** A server that greets each connection in its own way. */
async function serve(greet: (socket: Socket) => void): Promise<{ port: number; connections: () => number }> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    greet(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    connections: () => sockets.filter((socket) => !socket.destroyed && !socket.readableEnded).length,
  };
}

const ID = '9100700000111';
const WAYS = [
  ['over LDAPS', 'ldaps', {}],
  ['over StartTLS', 'ldap', { startTls: true }],
] as const;

describe.each(WAYS)('%s', (_name, protocol, more) => {
  const open = (port: number, limits: { timeLimit?: number; connectTimeLimit?: number }) => {
    const directory = activeDirectory({
      url: `${protocol}://127.0.0.1:${port}`,
      bind: { user: 'svc@agency.example', password: 'for tests' },
      base: 'DC=agency,DC=example',
      ...more,
      ...limits,
    });
    cleanups.push(() => directory.close());
    return directory;
  };
  const patiently = () => ({ signal: AbortSignal.timeout(20_000) });

  it('a server that accepts and says nothing is given up, and its connections too', async () => {
    const { port, connections } = await serve((socket) => socket.resume());
    const directory = open(port, { connectTimeLimit: 100 });
    for (let times = 0; times < 3; times += 1)
      expect(await directory.find(ID, patiently())).toEqual({ answer: 'unavailable', reason: 'timeout' });
    await expect.poll(connections).toBe(0);
  });

  it('the look-up’s own time ends it before the connection’s does', async () => {
    const { port } = await serve(() => {});
    const answer = open(port, { timeLimit: 50, connectTimeLimit: 1_000 }).find(ID, patiently());
    expect(await answer).toEqual({ answer: 'unavailable', reason: 'timeout' });
  });

  it('the asker ends it at any time, also before it begins', async () => {
    const { port } = await serve(() => {});
    const directory = open(port, { connectTimeLimit: 500 });
    const givesUp = new AbortController();
    const asked = directory.find(ID, { signal: givesUp.signal });
    givesUp.abort();
    const expected = { answer: 'unavailable', reason: 'timeout' };
    expect(await asked).toEqual(expected);
    expect(await directory.find(ID, { signal: AbortSignal.abort() })).toEqual(expected);
  });

  it('a server that speaks another protocol is unavailable', async () => {
    const { port } = await serve((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const answer = await open(port, { connectTimeLimit: 300 }).find(ID, patiently());
    expect(answer).toMatchObject({ answer: 'unavailable' });
  });

  it('a server that hangs up at once is unavailable', async () => {
    const { port } = await serve((socket) => socket.destroy());
    const answer = await open(port, { connectTimeLimit: 5_000 }).find(ID, patiently());
    expect(answer).toEqual({ answer: 'unavailable', reason: 'unreachable' });
  });
});

it('nobody at the address is unreachable', async () => {
  const directory = activeDirectory({
    url: 'ldaps://127.0.0.1:1',
    bind: { user: 'svc@agency.example', password: 'for tests' },
    base: 'DC=agency,DC=example',
  });
  const answer = await directory.find(ID, { signal: AbortSignal.timeout(5_000) });
  expect(answer).toEqual({ answer: 'unavailable', reason: 'unreachable' });
});
