import { fixedClock } from '@moc-sdk/core';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { deliver } from './deliver.js';
import { readEndpoints } from './endpoint.js';
import { secretBytes, signatureHeader } from './signature.js';
import { verifyWebhook } from './verify-webhook.js';

const SECRET = `whsec_${Buffer.from('a secret of this test, 32 bytes!').toString('base64')}`;
const NEXT_SECRET = `whsec_${Buffer.from('another secret, of 32 bytes too!').toString('base64')}`;
const AT = '2026-11-24T09:00:00+07:00';
const clock = fixedClock(AT);
const timestamp = Date.parse(AT) / 1000;
const announcement = {
  id: 'msg_1',
  type: 'account.recognised',
  at: AT,
  data: { account: 'acc-1', stage: 'ministry-personnel', version: 4 },
};

/** What a receiver gets when this SDK delivers. */
async function delivered(secrets: readonly string[]): Promise<Request> {
  let sent: Request | undefined;
  const [endpoint] = readEndpoints([{ name: 'hr', url: 'https://hr.example/hook', secrets }]);
  if (!endpoint) throw new Error('There is one endpoint.');
  const fetch = async (url: URL | RequestInfo, init?: RequestInit) => {
    sent = new Request(url, init);
    return new Response(null, { status: 204 });
  };
  expect(await deliver(endpoint, announcement, { fetch, clock })).toBe(true);
  return sent as Request;
}

function requestOf(body: string, headers: Record<string, string>): Request {
  return new Request('https://hr.example/hook', { method: 'POST', body, headers });
}

function signed(body: string, { id = 'msg_1', at = timestamp, secret = SECRET } = {}): Request {
  return requestOf(body, {
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': new Webhook(secret).sign(id, new Date(at * 1000), body),
  });
}

describe('a webhook', () => {
  it('is signed as the reference library signs it', async () => {
    const request = await delivered([SECRET]);
    const body = await request.text();
    expect(request.headers.get('webhook-signature')).toBe(
      new Webhook(SECRET).sign('msg_1', new Date(AT), body),
    );
    expect(JSON.parse(body)).toEqual({
      type: 'account.recognised',
      timestamp: AT,
      data: announcement.data,
    });
  });

  it('is good for receivers with the old secret and with the new one while secrets are changed', async () => {
    for (const secrets of [[SECRET], [NEXT_SECRET], [NEXT_SECRET, SECRET]]) {
      const event = await verifyWebhook(await delivered([SECRET, NEXT_SECRET]), secrets, { clock });
      expect(event).toEqual(announcement);
    }
  });

  it('that the reference library signs is good too', async () => {
    const body = JSON.stringify({ type: 'case.approved', timestamp: AT, data: { account: 'a', version: 1 } });
    await expect(verifyWebhook(signed(body), [SECRET], { clock })).resolves.toMatchObject({ id: 'msg_1' });
  });

  it('is refused when a byte, the id, the time or the secret is another', async () => {
    const body = JSON.stringify({ type: 'case.approved', timestamp: AT, data: { account: 'a', version: 1 } });
    const headers = Object.fromEntries(signed(body).headers);
    const changed: Request[] = [
      requestOf(body.replace('approved', 'canceled'), headers),
      requestOf(body, { ...headers, 'webhook-id': 'msg_2' }),
      requestOf(body, { ...headers, 'webhook-timestamp': String(timestamp + 1) }),
      requestOf(body, { ...headers, 'webhook-timestamp': 'now' }),
      requestOf(body, { ...headers, 'webhook-signature': '' }),
      requestOf(body, { ...headers, 'webhook-signature': 'v1,AAAA v2,BBBB' }),
      requestOf(body, {}),
      signed(body, { secret: NEXT_SECRET }),
      signed(`${' '.repeat(70_000)}${body}`),
    ];
    for (const request of changed) {
      const refused = verifyWebhook(request, [SECRET], { clock });
      await expect(refused).rejects.toMatchObject({ code: 'webhook/signature-invalid' });
    }
  });

  it('is refused five minutes later, and when it comes from the future', async () => {
    const body = JSON.stringify({ type: 'case.approved', timestamp: AT, data: { account: 'a', version: 1 } });
    for (const seconds of [-301, 301]) {
      const late = verifyWebhook(signed(body, { at: timestamp + seconds }), [SECRET], { clock });
      await expect(late).rejects.toMatchObject({ code: 'webhook/too-old' });
    }
    const wider = { clock, toleranceSeconds: 600 };
    await expect(
      verifyWebhook(signed(body, { at: timestamp - 301 }), [SECRET], wider),
    ).resolves.toBeDefined();
  });

  it('that holds no event is told apart from a forged one', async () => {
    for (const body of ['not json', '{}', '{"type":"x","timestamp":"y","data":{}}']) {
      const refused = verifyWebhook(signed(body), [SECRET], { clock });
      await expect(refused).rejects.toMatchObject({ code: 'webhook/unreadable' });
    }
  });
});

describe('a receiver', () => {
  it('has taken it only with 2xx: a redirect is not followed, an error is no answer', async () => {
    const [endpoint] = readEndpoints([{ name: 'hr', url: 'https://hr.example/hook', secrets: [SECRET] }]);
    if (!endpoint) throw new Error('There is one endpoint.');
    const asked: (RequestRedirect | undefined)[] = [];
    const answers = async (status: number) =>
      deliver(endpoint, announcement, {
        clock,
        fetch: async (_, init) => {
          asked.push(init?.redirect);
          if (status === 0) throw new TypeError('fetch failed');
          return new Response(status === 204 ? null : 'moved', {
            status,
            headers: { location: '/elsewhere' },
          });
        },
      });
    expect(await Promise.all([204, 202, 302, 400, 410, 500, 0].map(answers))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(new Set(asked)).toEqual(new Set(['manual']));
  });

  it('must be reached over https, or on this machine, with a secret that is long enough', () => {
    const endpoint = (url: string, secrets: string[] = [SECRET]) => [{ name: 'hr', url, secrets }];
    for (const url of [
      'https://hr.example/hook',
      'http://127.0.0.1:9/hook',
      'http://localhost/hook',
      'http://[::1]:8/',
    ]) {
      expect(readEndpoints(endpoint(url))[0]?.url.href).toBe(new URL(url).href);
    }
    const refused: Parameters<typeof readEndpoints>[0][] = [
      endpoint('http://hr.example/hook'),
      endpoint('http://127.0.0.1.evil.example/'),
      endpoint('ftp://127.0.0.1/'),
      endpoint('https://user:password@hr.example/'),
      endpoint('nonsense'),
      endpoint('https://hr.example/', []),
      endpoint('https://hr.example/', ['whsec_c2hvcnQ=']),
      endpoint('https://hr.example/', ['not base64!']),
      [...endpoint('https://hr.example/'), ...endpoint('https://hr.example/')],
    ];
    for (const endpoints of refused) {
      expect(() => readEndpoints(endpoints)).toThrow(
        expect.objectContaining({ code: 'webhook/misconfigured' }),
      );
    }
  });

  it('must not trust a secret that is too short', async () => {
    const request = await delivered([SECRET]);
    await expect(verifyWebhook(request, ['whsec_c2hvcnQ='], { clock })).rejects.toMatchObject({
      code: 'webhook/misconfigured',
    });
    expect(signatureHeader({ id: 'a', timestamp: 1, body: '' }, [secretBytes(SECRET) as Uint8Array])).toMatch(
      /^v1,/,
    );
  });
});
