import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import { readEmployeeMap } from '@moc-sdk/attendance-rules/import';
import { fixedClock, MocError } from '@moc-sdk/core';
import type { TerminalInbox } from '@moc-sdk/service/ports';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Postgres } from '../postgres/index.js';
import { memoryPostgres } from '../testing/index.js';
import { attlogPush } from './attlog-push.js';
import { memoryInbox } from './memory-inbox.js';
import { takeOver } from './take-over.js';
import { unsyncedDevices } from './unsynced-devices.js';

const DEVICE = 'CQUJ200160001';
const terminals = [{ device: DEVICE, name: 'ประตูหน้า' }, { device: 'CQUJ200160002' }];
const clock = fixedClock('2022-12-06T17:00:00+07:00');
const LINES = '1571\t2022-12-06 08:29:00\t0\t1\t0\t0\t0\n1060\t2022-12-06 16:40:12\t1\t1\t0\t0\t0\n';

let inbox: TerminalInbox;
let failing: Error | undefined;
const errors: unknown[] = [];
let server: Server;
let port: number;

/** The handler behind Node's own HTTP server, as an app has it. */
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const guarded: TerminalInbox = {
      ...inbox,
      keep: async (push) => {
        const error = failing;
        failing = undefined;
        if (error) throw error;
        return inbox.keep(push);
      },
    };
    const push = attlogPush({
      inbox: guarded,
      terminals,
      clock,
      maxBytes: 4_096,
      onError: (error) => errors.push(error),
    });
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    const asked = new Request(`http://localhost${request.url}`, {
      method: request.method ?? 'GET',
      headers: request.headers as Record<string, string>,
      ...(hasBody && { body: Readable.toWeb(request) as ReadableStream<Uint8Array>, duplex: 'half' }),
    });
    const answer = await push.handler(asked);
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(() => {
  inbox = memoryInbox();
  errors.length = 0;
});

/** A request as it goes over the wire. */
function raw(text: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject).on('close', () => {
      const [head = '', ...rest] = answer.split('\r\n\r\n');
      resolve({ status: Number(head.split(' ')[1]), body: rest.join('\r\n\r\n') });
    });
  });
}

const HEAD = `Host: 127.0.0.1\r\nUser-Agent: iClock Proxy/1.09\r\nConnection: close\r\nAccept: */*\r\n`;
const get = (path: string) => raw(`GET ${path} HTTP/1.1\r\n${HEAD}\r\n`);
const post = (path: string, body: string, type = 'text/plain') =>
  raw(
    `POST ${path} HTTP/1.1\r\n${HEAD}Content-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
const push = (body: string, { device = DEVICE, stamp = '9999' } = {}) =>
  post(`/iclock/cdata?SN=${device}&table=ATTLOG&Stamp=${stamp}`, body);
const waiting = () => inbox.waiting(undefined, 100);

describe('a terminal that starts', () => {
  it('is told how far it has come and to send records alone', async () => {
    const path = `/iclock/cdata?SN=${DEVICE}&options=all&pushver=2.2.14&language=83`;
    const first = await get(path);
    expect(first.status).toBe(200);
    expect(first.body).toContain(`GET OPTION FROM: ${DEVICE}\nATTLOGStamp=0\n`);
    expect(first.body).toContain('TransFlag=TransData AttLog\n');
    await push(LINES, { stamp: '8421' });
    expect((await get(path)).body).toContain('ATTLOGStamp=8421\n');
  });

  it.each([
    ['GET', `/iclock/getrequest?SN=${DEVICE}&INFO=Ver%208.0.1`],
    ['GET', `/iclock/ping?SN=${DEVICE}`],
    ['POST', `/iclock/devicecmd?SN=${DEVICE}`],
    ['POST', `/iclock/cdata?SN=${DEVICE}&table=options`],
    ['POST', `/iclock/cdata?SN=${DEVICE}&table=OPERLOG&Stamp=1`],
  ])('%s %s is answered OK, and counts as heard', async (method, path) => {
    const answer = method === 'GET' ? await get(path) : await post(path, 'FP PIN=1571\tFID=0\tTMP=AAAA');
    expect(answer).toEqual({ status: 200, body: 'OK' });
    expect(await inbox.states()).toEqual([{ device: DEVICE, lastSeen: '2022-12-06T17:00:00+07:00' }]);
    expect([await waiting(), await inbox.quarantined()]).toEqual([[], []]);
  });
});

describe('records', () => {
  it('are stored once, however often they are sent', async () => {
    expect(await push(LINES)).toEqual({ status: 200, body: 'OK: 2' });
    expect(await push(LINES)).toEqual({ status: 200, body: 'OK: 2' });
    expect(await push(LINES.split('\n').toReversed().join('\n'))).toMatchObject({ status: 200 });
    expect(await waiting()).toEqual([
      { device: DEVICE, pin: '1571', at: '2022-12-06T08:29:00+07:00', source: 'F', direction: 'in' },
      { device: DEVICE, pin: '1060', at: '2022-12-06T16:40:12+07:00', source: 'F', direction: 'out' },
    ]);
  });

  it('of one PIN at two terminals are two', async () => {
    await push(LINES);
    await push(LINES, { device: 'CQUJ200160002' });
    expect(await waiting()).toHaveLength(4);
  });

  it.each([
    ['without a last newline', LINES.trimEnd()],
    ['with CRLF', LINES.replaceAll('\n', '\r\n')],
    ['as a form', LINES],
  ])('%s', async (name, body) => {
    const type = name === 'as a form' ? 'application/x-www-form-urlencoded' : 'text/plain';
    expect((await post(`/iclock/cdata?SN=${DEVICE}&table=ATTLOG&Stamp=1`, body, type)).body).toBe('OK: 2');
    expect(await waiting()).toHaveLength(2);
  });

  it('in chunks', async () => {
    const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
    const body = [LINES.slice(0, 20), LINES.slice(20), ''].map(chunk).join('');
    const path = `/iclock/cdata?SN=${DEVICE}&table=ATTLOG&Stamp=1`;
    const answer = await raw(`POST ${path} HTTP/1.1\r\n${HEAD}Transfer-Encoding: chunked\r\n\r\n${body}`);
    expect(answer.body).toContain('OK: 2');
    expect(await waiting()).toHaveLength(2);
  });

  it('that cannot be read are kept with the reason, and accepted so that the terminal goes on', async () => {
    const broken = '1571\t2000-01-01 00:00:07\t0\t1\t0\nnonsense\n';
    expect((await push(LINES + broken)).body).toBe('OK: 4');
    await push(broken);
    expect((await inbox.quarantined()).map(({ device, line, reason }) => [device, line, reason])).toEqual([
      [DEVICE, 3, 'clock-reset'],
      [DEVICE, 4, 'too-few-columns'],
    ]);
  });

  it('are sent again when they could not be stored', async () => {
    failing = new MocError('system/storage-unavailable');
    expect(await push(LINES)).toEqual({ status: 503, body: 'ERROR' });
    expect(await push(LINES)).toEqual({ status: 200, body: 'OK: 2' });
    expect(await waiting()).toHaveLength(2);
  });
});

describe('refused', () => {
  it.each(['', 'UNKNOWN', '../../etc/passwd', 'x'.repeat(4_000)])(
    'a terminal that is not known: %s',
    async (device) => {
      const path = `/iclock/cdata?SN=${encodeURIComponent(device)}&table=ATTLOG&Stamp=1`;
      expect((await post(path, LINES)).status).toBe(403);
      expect([await waiting(), await inbox.states()]).toEqual([[], []]);
      expect(String((errors[0] as MocError).details.device)).toMatch(/^[\w?-]{0,32}$/);
    },
  );

  it('a body over the limit, and none of it is stored', async () => {
    expect((await push(LINES.repeat(200))).status).toBe(413);
    expect(await waiting()).toEqual([]);
  });

  it('other methods', async () => {
    const answer = await raw(`PUT /iclock/cdata?SN=${DEVICE} HTTP/1.1\r\n${HEAD}Content-Length: 0\r\n\r\n`);
    expect(answer.status).toBe(400);
  });
});

it('a terminal that was silent may still hold records', async () => {
  await push(LINES);
  const at = (iso: string) => unsyncedDevices({ inbox, terminals, now: new Date(iso) });
  expect(await at('2022-12-06T17:05:00+07:00')).toEqual([{ device: 'CQUJ200160002' }]);
  expect(await at('2022-12-06T18:00:00+07:00')).toEqual([
    { device: DEVICE, since: '2022-12-06T17:00:00+07:00' },
    { device: 'CQUJ200160002' },
  ]);
});

describe('over a real database', () => {
  let store: Postgres;
  beforeAll(async () => {
    store = await memoryPostgres();
    const name = { first: 'สมหญิง', last: 'ใจดี' };
    await store.records.change('somying', async (writes) => {
      await writes.saveProfile({ id: 'somying', name } as Parameters<typeof writes.saveProfile>[0]);
    });
  });
  afterAll(() => store.close());

  it('records become the punches of whoever has the PIN, once; the others wait', async () => {
    inbox = store.terminals;
    expect((await push(`${LINES}nonsense\n`, { stamp: '77' })).body).toBe('OK: 3');
    expect((await push(LINES)).body).toBe('OK: 2');
    expect(await waiting()).toHaveLength(2);
    expect(await inbox.states()).toEqual([
      { device: DEVICE, stamp: '9999', lastSeen: '2022-12-06T17:00:00+07:00' },
    ]);
    expect(await inbox.quarantined()).toEqual([
      { device: DEVICE, line: 3, text: 'nonsense', reason: 'too-few-columns' },
    ]);

    const employees = readEmployeeMap('pin,employee\n1571,somying\n1060,nobody-yet\n');
    const around = { inbox, records: store.records, employees, clock };
    expect(await takeOver(around)).toEqual({ taken: 1, waiting: 1 });
    expect(await takeOver(around)).toEqual({ taken: 0, waiting: 1 });
    const range = { from: '2022-12-06T00:00:00+07:00', to: '2022-12-07T00:00:00+07:00' };
    expect(await store.records.of('somying').punches(range)).toMatchObject([
      { at: '2022-12-06T08:29:00+07:00', source: 'F', direction: 'in' },
    ]);
    const actions = (await store.auditTrail('somying')).map(({ action }) => action);
    expect(actions).toContain('terminal.taken-over');
  });

  it('a crash between the punch and the mark leaves no second punch', async () => {
    inbox = store.terminals;
    const later = '1571\t2022-12-06 16:45:00\t1\t1\t0\n';
    await push(later);
    const employees = readEmployeeMap('pin,employee\n1571,somying\n');
    const crashing = {
      ...store.terminals,
      taken: () => Promise.reject(new MocError('system/storage-unavailable')),
    };
    await expect(takeOver({ inbox: crashing, records: store.records, employees, clock })).rejects.toThrow();
    expect(await takeOver({ inbox, records: store.records, employees, clock })).toMatchObject({ taken: 1 });
    const range = { from: '2022-12-06T00:00:00+07:00', to: '2022-12-07T00:00:00+07:00' };
    expect(await store.records.of('somying').punches(range)).toHaveLength(2);
  });
});
