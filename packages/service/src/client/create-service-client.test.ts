import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createServiceClient } from './create-service-client.js';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A client of a real server that answers as told. */
async function clientOf(listener: RequestListener) {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return createServiceClient({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
}

const answer =
  (status: number, body: string, type = 'application/json'): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };

it('rejects with the code, hint and details that the service gave', async () => {
  const problem = {
    code: 'face/poor-quality',
    hint: 'look',
    details: { reasons: ['blurred'], hints: { th: ['ภาพไม่คมชัด'], en: ['Blurred'] } },
  };
  const client = await clientOf(answer(422, JSON.stringify(problem), 'application/problem+json'));
  await expect(client.me()).rejects.toMatchObject(problem);
});

it.each([
  ['a proxy whose service is down', 502, '<h1>Bad gateway</h1>', 'system/offline'],
  ['a code that it does not know', 418, '{"code":"tea/pot"}', 'system/unexpected'],
  ['an answer that breaks off', 200, '{"days": [', 'system/offline'],
])('makes sense of %s', async (_, status, body, code) => {
  const client = await clientOf(answer(status, body));
  await expect(client.attendance('2026-11')).rejects.toMatchObject({ code });
});

it('says offline when nobody answers', async () => {
  const client = createServiceClient({ baseUrl: 'http://127.0.0.1:1' });
  await expect(client.me()).rejects.toMatchObject({ code: 'system/offline' });
});

it('gives whoever stops a call their own reason back', async () => {
  const client = await clientOf(() => {});
  const stop = new AbortController();
  const reason = new Error('the page was left');
  const call = client.me({ signal: stop.signal });
  setTimeout(() => stop.abort(reason), 50);
  await expect(call).rejects.toBe(reason);
});

it('marks its calls as its own and gives each thing that is written a new key', async () => {
  const seen: IncomingMessage[] = [];
  const client = await clientOf((request, response) => {
    seen.push(request);
    request.resume().on('end', () => response.writeHead(201).end('{}'));
  });
  const signatory = { name: 'ก', position: 'ข' };
  const draft = {
    date: '2026-11-23',
    half: 'pm',
    reason: 'ลืมลงเวลา',
    supervisor: signatory,
    director: signatory,
  } as const;
  await client.writeClarification(draft);
  await client.writeClarification(draft);
  expect(seen.map((request) => request.headers['x-moc-client'])).toEqual(['1', '1']);
  const keys = seen.map((request) => request.headers['idempotency-key']);
  expect(new Set(keys).size).toBe(2);
  expect(keys).not.toContain(undefined);
});

it('keeps strange ids inside their place in the address', () => {
  const client = createServiceClient();
  expect(client.clarificationFormUrl('../face')).toBe('/api/v1/me/clarifications/..%2Fface/form.pdf');
  expect(client.monthReportUrl('2026-11')).toBe('/api/v1/me/attendance/2026-11/report.pdf');
});
