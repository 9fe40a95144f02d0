import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demoOrder } from './demo/demo-order.js';
import { openWorkplace, type Workplace } from './testing/workplace.js';

const PERSON = 'somying';
const boss = { name: 'นางน้ำทิพย์ ญาณวัฒน์', position: 'หัวหน้ากลุ่มงาน' };
const draft = {
  date: '2026-11-23',
  half: 'day',
  reason: 'ลืมลงเวลาเลิกงาน',
  supervisor: boss,
  director: boss,
};

let place: Workplace;
beforeAll(async () => {
  place = await openWorkplace('2026-11-24T08:29:00+07:00');
});
afterAll(() => place.close());
// Nothing that a caller sends may look like a fault of the service, in the answer or in the log.
afterEach(() => {
  expect(place.failures.splice(0)).toEqual([]);
});

async function answer(path: string, init?: RequestInit) {
  const response = await place.ask(PERSON, `/api/v1/me${path}`, init);
  const body = (await response.json()) as { code?: string; text?: { th: string; en: string } };
  return { status: response.status, code: body.code, text: body.text };
}

const send = (path: string, body: BodyInit, type?: string) =>
  answer(path, { method: 'POST', body, ...(type !== undefined && { headers: { 'content-type': type } }) });
const write = (changes: object) =>
  send('/clarifications', JSON.stringify({ ...draft, ...changes }), 'application/json');

async function travel(changes: Record<string, string>) {
  const form = new FormData();
  const fields = { kind: 'duty', from: '2026-11-26', to: '2026-11-27', place: 'เชียงใหม่', ...changes };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('attachment', new File([new Uint8Array(await demoOrder())], 'order.png'));
  return send('/travel', form);
}

describe('a body that is not what it says', () => {
  it.each([
    ['broken JSON', '/clarifications', '{', 'application/json'],
    ['no JSON at all', '/clarifications', '', 'application/json'],
    ['a form that breaks off', '/travel', '--b\r\nContent-Disp', 'multipart/form-data; boundary=b'],
    ['a form without a boundary', '/punches', 'x', 'multipart/form-data'],
  ])('%s is called unreadable', async (_what, path, body, type) => {
    const { status, code, text } = await send(path, body, type);
    expect([status, code]).toEqual([400, 'request/unreadable']);
    expect(text?.th).toMatch(/[ก-๙]/);
  });

  it('is refused by its kind when the route takes another', async () => {
    expect(await send('/clarifications', JSON.stringify(draft), 'text/plain')).toMatchObject({
      status: 415,
      code: 'request/media-type',
    });
    expect(await send('/punches', '{}', 'application/json')).toMatchObject({ status: 415 });
  });
});

describe('a body whose length nobody announced', () => {
  const server = createServer((incoming, outgoing) =>
    getRequestListener(place.service.handler, { overrideGlobalObjects: false })(incoming, outgoing),
  );
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  function chunked(path: string, type: string) {
    const { port } = server.address() as AddressInfo;
    return request(`http://127.0.0.1:${port}/api/v1/me${path}`, {
      method: 'POST',
      headers: {
        'content-type': type,
        'transfer-encoding': 'chunked',
        'sec-fetch-site': 'same-origin',
        'x-signed-in': PERSON,
      },
    });
  }

  const statusOf = (sent: ReturnType<typeof chunked>) =>
    new Promise<number | undefined>((resolve, reject) => {
      sent.on('response', (response: IncomingMessage) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
    });

  it('is taken, as proxies pass on uploads like that', async () => {
    const form = new FormData();
    const fields = { kind: 'duty', from: '2026-12-01', to: '2026-12-01', place: 'เชียงใหม่' };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('attachment', new File([new Uint8Array(await demoOrder())], 'order.png'));
    const encoded = new Response(form);
    const sent = chunked('/travel', encoded.headers.get('content-type') ?? '');
    sent.end(new Uint8Array(await encoded.arrayBuffer()));
    expect(await statusOf(sent)).toBe(201);
  });

  it('is read no further than the limit', async () => {
    const sent = chunked('/clarifications', 'application/json');
    sent.end(Buffer.alloc(70_000, 0x20));
    expect(await statusOf(sent)).toBe(413);
  });

  it('breaks off without a word in the log', async () => {
    const sent = chunked('/clarifications', 'application/json');
    const over = statusOf(sent).catch(() => 'hung up');
    sent.write('{"date":');
    await new Promise((resolve) => setTimeout(resolve, 300));
    sent.destroy();
    expect(await over).toBe('hung up');
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
});

describe('dates that nobody works on', () => {
  it.each(['0000-01', '0001-01', '1899-12', '2569-11', '9999-12'])('month %s is refused', async (month) => {
    expect(await answer(`/attendance/${month}`)).toMatchObject({ status: 422, code: 'request/invalid' });
    expect(await answer(`/attendance/${month}/report.pdf`)).toMatchObject({ status: 422 });
  });

  it.each(['0000-01-01', '0001-01-01', '2569-11-23'])('%s is no date to write for', async (date) => {
    expect(await write({ date })).toMatchObject({ status: 422, code: 'request/invalid' });
    expect(await travel({ from: date, to: date })).toMatchObject({ status: 422, code: 'request/invalid' });
  });
});

describe('text that nobody typed', () => {
  it.each([
    ['a NUL', 'ลืม\u0000ลงเวลา'],
    ['half a surrogate pair', 'ลืมลงเวลา\ud800'],
    ['an escape sequence', 'ลืมลงเวลา\u001b[31m'],
    ['a mark that turns the reading direction', 'ลืม\u202eลงเวลา'],
  ])('%s is refused wherever a person writes', async (_what, text) => {
    const refused = { status: 422, code: 'request/invalid' };
    expect(await write({ reason: text })).toMatchObject(refused);
    expect(await write({ place: text })).toMatchObject(refused);
    expect(await write({ director: { name: text, position: '' } })).toMatchObject(refused);
    // A form field cannot carry half a pair: it arrives as a replacement character.
    if (!/\p{Cs}/u.test(text)) expect(await travel({ place: text })).toMatchObject(refused);
  });

  it('keeps the lines of a reason', async () => {
    const { reason } = await place.as(PERSON).writeClarification({
      ...draft,
      half: 'day',
      reason: 'บรรทัดแรก\nบรรทัดที่สอง',
    });
    expect(reason).toBe('บรรทัดแรก\nบรรทัดที่สอง');
  });

  it('says which sign the paper cannot show before anything is handed in', async () => {
    const refused = await write({ reason: 'ลืมลงเวลา 😀' });
    expect(refused).toMatchObject({ status: 422, code: 'form/unprintable' });
    expect(refused.text?.th).toContain('😀');
  });
});

it.each(['%00', 'a%00b', '%ff', 'x'.repeat(65)])('the id %s is nobody’s record', async (id) => {
  const status = expect.toSatisfy((given: number) => given === 404 || given === 422);
  expect(await answer(`/clarifications/${id}/scan`)).toMatchObject({ status });
  expect(await answer(`/clarifications/${id}/form.pdf`)).toMatchObject({ status });
  expect(await answer(`/travel/${id}/attachment`)).toMatchObject({ status });
  expect(await answer(`/travel/${id}`, { method: 'DELETE' })).toMatchObject({ status });
});

it('a punch with an id that no log could show is refused before its photo is looked at', async () => {
  const form = new FormData();
  form.set('id', 'attempt\u0000-one');
  form.set('direction', 'in');
  form.set('photo', new File([new Uint8Array([1])], 'a.jpg'));
  expect(await send('/punches', form)).toMatchObject({ status: 422, code: 'request/invalid' });
});
