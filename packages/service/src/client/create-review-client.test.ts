import { expect, it } from 'vitest';
import { createReviewClient } from './create-review-client.js';

/** A client whose network keeps what was sent and answers as told. */
function clientWith(answer: unknown) {
  const sent: { url: string; method: string; key: string | null; body: unknown }[] = [];
  const client = createReviewClient({
    baseUrl: 'http://localhost:4000/',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const text = await request.text();
      const key = request.headers.get('idempotency-key');
      sent.push({ url: request.url, method: request.method, key, body: text ? JSON.parse(text) : undefined });
      return answer instanceof Response ? answer : Response.json(answer);
    },
  });
  return { client, sent };
}

it('asks for the part of the queue that is wanted, and leaves out what is not', async () => {
  const { client, sent } = clientWith({ lines: [], total: 0, agencies: [] });
  await client.queue({ text: 'ณัฏฐ์ & co', order: 'newest', offset: 0, agency: '' });
  await client.queue();
  const [first, second] = sent.map(({ url }) => new URL(url));
  expect(Object.fromEntries(first!.searchParams)).toEqual({ text: 'ณัฏฐ์ & co', order: 'newest', offset: '0' });
  expect(second!.href).toBe('http://localhost:4000/api/v1/review/cases');
});

it('gives a document as it lies there, and keeps a strange id inside its place', async () => {
  const { client, sent } = clientWith(
    new Response('%PDF-1.7', { headers: { 'content-type': 'application/pdf' } }),
  );
  const document = await client.document('../me');
  expect([document.type, await document.text()]).toEqual(['application/pdf', '%PDF-1.7']);
  expect(sent[0]!.url).toBe('http://localhost:4000/api/v1/review/cases/..%2Fme/document');
});

it('sends a decision again under the key that it was first sent with, and another under a new one', async () => {
  const { client, sent } = clientWith({});
  const key = 'decision-1';
  await client.approve('a', { expects: 3, key });
  await client.approve('a', { expects: 3, key });
  await client.reject('b', 'ภาพไม่ชัด', { expects: 4 });
  expect(sent.map(({ key }) => key).slice(0, 2)).toEqual([key, key]);
  expect(sent[2]!.key).toMatch(/^[0-9a-f-]{36}$/);
  expect(sent.map(({ body }) => body)).toEqual([
    { expects: 3 },
    { expects: 3 },
    { expects: 4, reason: 'ภาพไม่ชัด' },
  ]);
});

it('tells of many decisions one by one', async () => {
  const results = [
    { id: 'a', status: 'approved' },
    { id: 'b', code: 'request/conflict' },
  ];
  const { client, sent } = clientWith({ results });
  const cases = [
    { id: 'a', expects: 3 },
    { id: 'b', expects: 3 },
  ];
  expect(await client.decideMany(cases, { reject: 'ภาพไม่ชัด' })).toEqual(results);
  expect(sent[0]!.body).toEqual({ cases, reject: 'ภาพไม่ชัด' });
});

it.each([
  ['the service', { code: 'sign-in/step-up-required' }],
  [
    'the sign-in before it',
    {
      error: {
        code: 'sign-in/step-up-required',
        text: { th: 'กรุณายืนยันตัวตน', en: 'Please confirm who you are.' },
      },
      login: '/auth/login?maxAge=300',
    },
  ],
])('says that a fresh proof is wanted, whether %s asks for it', async (_, refusal) => {
  const { client } = clientWith(Response.json(refusal, { status: 401 }));
  await expect(client.approve('a', { expects: 1 })).rejects.toMatchObject({
    code: 'sign-in/step-up-required',
  });
});

it.each([
  null,
  [],
  'no',
  { code: 7 },
  { error: null },
  { error: { code: {} } },
  { error: 'sign-in/required' },
])('calls an answer that nobody of the app gave unexpected: %j', async (answer) => {
  const { client } = clientWith(Response.json(answer, { status: 401 }));
  await expect(client.queue()).rejects.toMatchObject({
    code: 'system/unexpected',
    details: { status: 401 },
  });
});
