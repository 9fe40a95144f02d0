import { createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eicar, type NoClamd, type RunningClamd, startClamd } from '../../../../tools/servers/clamd.mjs';
import { clamd } from './index.js';

const UNAVAILABLE = { code: 'attachment/scanner-unavailable' };
const text = (words: string) => new TextEncoder().encode(words);

async function* pieces(...content: Uint8Array[]) {
  yield* content;
}

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Something that speaks to whoever connects as a broken clamd would. */
async function brokenClamd(talk: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return clamd({ host: '127.0.0.1', port: address.port, timeout: 500 });
}

/** Reads everything up to the closing zero length, then talks. */
const once = (talk: (socket: Socket) => void) => (socket: Socket) => {
  let received = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    if (received.subarray(-4).equals(Buffer.alloc(4))) talk(socket);
  });
};

describe('a clamd that misbehaves counts as no clamd', () => {
  const cases: readonly (readonly [string, (socket: Socket) => void])[] = [
    ['hangs up at once', (socket) => socket.destroy()],
    ['hangs up after everything came', once((socket) => socket.end())],
    ['never answers', () => {}],
    ['answers half', once((socket) => socket.end('stream: O'))],
    ['answers half and stays', once((socket) => socket.write('stream: OK'))],
    ['says clean before it has the file', (socket) => socket.end('stream: OK\0')],
    ['says an error', once((socket) => socket.end('stream: Something broke. ERROR\0'))],
    ['says that the file is too large', (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['says clean of something else', once((socket) => socket.end('other: OK\0'))],
    ['says clean in other letters', once((socket) => socket.end('stream: ok\0'))],
    ['says two things', once((socket) => socket.end('stream: OK\0stream: Virus FOUND\0'))],
    ['talks without end', once((socket) => socket.write('x'.repeat(5_000)))],
    ['finds something without a name', once((socket) => socket.end('stream:  FOUND\0'))],
  ];
  it.each(cases)('%s', async (_name, talk) => {
    const scanner = await brokenClamd(talk);
    const content = pieces(...Array.from({ length: 64 }, () => new Uint8Array(65_536).fill(1)));
    await expect(scanner.scan(content)).rejects.toMatchObject(UNAVAILABLE);
  });

  it('is not there', async () => {
    const scanner = clamd({ host: '127.0.0.1', port: 1 });
    await expect(scanner.scan(pieces(text('x')))).rejects.toMatchObject(UNAVAILABLE);
    await expect(scanner.ping()).rejects.toMatchObject(UNAVAILABLE);
    const bySocket = clamd({ socket: '/nowhere/clamd.sock' });
    await expect(bySocket.ping()).rejects.toMatchObject(UNAVAILABLE);
  });

  it('answers something else to a ping', async () => {
    const scanner = await brokenClamd((socket) => socket.once('data', () => socket.end('PING\0')));
    await expect(scanner.ping()).rejects.toMatchObject(UNAVAILABLE);
  });
});

it('passes on that the content itself broke off', async () => {
  const broken = async function* () {
    yield text('a');
    throw new Error('the sender hung up');
  };
  const scanner = await brokenClamd(() => {});
  await expect(scanner.scan(broken())).rejects.toThrow('the sender hung up');
});

it('does not wait for content that never comes', async () => {
  const stuck = async function* () {
    yield text('a');
    await new Promise(() => {});
  };
  const scanner = await brokenClamd(() => {});
  await expect(scanner.scan(stuck())).rejects.toMatchObject(UNAVAILABLE);
});

it('stops when the caller gives up', async () => {
  const scanner = await brokenClamd(() => {});
  const giveUp = new AbortController();
  setTimeout(() => giveUp.abort(new Error('no longer needed')), 50);
  await expect(scanner.scan(pieces(text('a')), { signal: giveUp.signal })).rejects.toThrow(
    'no longer needed',
  );
});

it('reads no faster than clamd listens', async () => {
  let read = 0;
  const content = (async function* () {
    for (; read < 2_000; read += 1) yield new Uint8Array(65_536);
  })();
  const scanner = await brokenClamd((socket) => socket.pause());
  await expect(scanner.scan(content)).rejects.toMatchObject(UNAVAILABLE);
  expect(read).toBeLessThan(400);
});

describe('a real clamd', async () => {
  const started: RunningClamd | NoClamd = await startClamd({ maxMegabytes: 12 });
  if ('reason' in started) process.stderr.write(`Tests with a real clamd are left out: ${started.reason}\n`);
  const scanner = 'reason' in started ? undefined : clamd(started);
  beforeAll(() => scanner?.ping());
  afterAll(() => ('reason' in started ? undefined : started.stop()));

  it.skipIf(!scanner)('lets clean files through, of any size up to its limit', async () => {
    expect(await scanner?.scan(pieces(text('%PDF-1.4 สวัสดี')))).toEqual({ clean: true });
    expect(await scanner?.scan(pieces())).toEqual({ clean: true });
    const tenMegabytes = Array.from({ length: 160 }, () => new Uint8Array(65_536).fill(7));
    expect(await scanner?.scan(pieces(...tenMegabytes))).toEqual({ clean: true });
  });

  it.skipIf(!scanner)('finds what it knows, wherever the pieces are cut', async () => {
    const bytes = text(`before ${eicar()} after`);
    const found = { clean: false, found: 'MOC.Test.Eicar.UNOFFICIAL' };
    expect(await scanner?.scan(pieces(bytes))).toEqual(found);
    const letters = [...bytes].map((byte) => Uint8Array.of(byte));
    expect(await scanner?.scan(pieces(...letters))).toEqual(found);
  });

  it.skipIf(!scanner)('cannot scan what is larger than its limit', async () => {
    const content = pieces(...Array.from({ length: 220 }, () => new Uint8Array(65_536)));
    await expect(scanner?.scan(content)).rejects.toMatchObject(UNAVAILABLE);
  });
});
