import { fictionalPeople } from '@moc-sdk/moc-account-client/verification/testing';
import type { AccountView } from '@moc-sdk/service/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountWorkplace, accountWorkplace, BASE_URL, cardOf } from './testing/account-workplace.js';
import { scan } from './testing/walk.js';

const [active, , , , , unknown] = fictionalPeople;
if (!active || !unknown) throw new Error('There are six people.');

describe('the person’s own verification, over HTTP', () => {
  let place: AccountWorkplace;
  beforeAll(async () => {
    place = await accountWorkplace();
  });
  afterAll(() => place.close());

  const send = (session: string, path: string, init: RequestInit = {}) =>
    place.service.handler(
      new Request(`${BASE_URL}/api/v1/identity${path}`, {
        ...init,
        headers: { 'x-session': session, origin: BASE_URL, ...init.headers },
      }),
    );
  const post = (session: string, path: string, body: object, key?: string) =>
    send(session, path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
      body: JSON.stringify(body),
    });
  const form = async (fields: Record<string, string | Blob>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      if (value instanceof Blob) data.append(name, value, 'form.png');
      else data.append(name, value);
    }
    return { method: 'POST', body: data };
  };

  it('meets an account that was registered elsewhere, and leads it to the badge', async () => {
    const session = place.signIn('elsewhere-1');
    const met = (await (await send(session, '')).json()) as AccountView;
    expect(met).toMatchObject({ id: 'elsewhere-1', stage: 'permanent', version: 1, roles: [] });
    expect(((await (await send(session, '')).json()) as AccountView).version).toBe(1);
    await post(session, '/verification', { way: 'ministry-personnel' }, 'start-0001');
    const card = { ...cardOf(active), first: 'ผู้', last: 'ตรวจ' };
    const wrong = (await (await post(session, '/verification/card', card)).json()) as AccountView;
    expect(wrong.verification).toMatchObject({
      status: 'requires-identity',
      triesLeft: 4,
      notices: ['card-mismatch'],
    });
  });

  it('goes the way of somebody whom no directory knows: card, document, waiting', async () => {
    const id = await place.register(unknown);
    const session = place.signIn(id);
    const chosen = (await (
      await post(session, '/choice', { choice: 'permanent', expects: 1 })
    ).json()) as AccountView;
    expect(chosen).toMatchObject({ choice: 'permanent', version: 2 });
    await post(session, '/verification', { way: 'ministry-personnel' });
    const asked = (await (await post(session, '/verification/card', cardOf(unknown))).json()) as AccountView;
    expect(asked.verification).toMatchObject({ status: 'requires-document', notices: ['not-on-the-staff'] });
    const version = asked.verification?.version ?? 0;
    const paper = await send(session, '/verification/request-form.pdf');
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect(new TextDecoder().decode((await paper.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
    const document = new Blob([new Uint8Array(await scan())]);
    const stale = await send(
      session,
      '/verification/document',
      await form({ document, expects: String(version - 1) }),
    );
    expect(await stale.json()).toMatchObject({ code: 'request/conflict' });
    const other = await send(session, '/verification/document', await form({ other: document }));
    expect(await other.json()).toMatchObject({ code: 'request/invalid' });
    const waiting = await send(
      session,
      '/verification/document',
      await form({ document, expects: String(version) }),
    );
    expect(await waiting.json()).toMatchObject({
      verification: { status: 'pending-review', document: { kind: 'png' } },
    });
    const ended = await post(session, '/verification/cancel', { reason: 'other-way' });
    expect(await ended.json()).toMatchObject({ verification: { status: 'canceled' } });
  });

  it('names each field of a card that does not fit', async () => {
    const session = place.signIn('elsewhere-2');
    await post(session, '/verification', { way: 'ministry-personnel' });
    const refused = await post(session, '/verification/card', { ...cardOf(active), nationalId: '1234' });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      code: 'verification/card-incomplete',
      details: { issues: [{ path: 'nationalId', problem: 'not-13-digits' }] },
    });
  });

  it('answers only to whoever is signed in, from its own pages', async () => {
    expect((await send('nobody', '')).status).toBe(401);
    const foreign = await send(place.signIn('elsewhere-3'), '/choice', {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
      body: '{"choice":"permanent"}',
    });
    expect(foreign.status).toBe(403);
    const unknownPath = await send(place.signIn('elsewhere-3'), '/nothing');
    expect(await unknownPath.json()).toMatchObject({ code: 'request/not-found' });
  });

  it('says when it is worth another try', async () => {
    const session = place.signIn('elsewhere-4');
    await post(session, '/verification', { way: 'ministry-personnel' });
    const card = { ...cardOf(active), nationalId: fictionalPeople[3]?.nationalId };
    for (let i = 0; i < 5; i++) await post(session, '/verification/card', card);
    const locked = await post(session, '/verification/card', card);
    expect(locked.status).toBe(429);
    expect(new Date(locked.headers.get('retry-after') ?? '').toISOString()).toBe('2026-11-25T02:00:00.000Z');
  });

  it('describes itself', async () => {
    const response = await place.service.handler(new Request(`${BASE_URL}/api/v1/identity/openapi.json`));
    const { openapi, paths } = (await response.json()) as { openapi: string; paths: Record<string, object> };
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths).sort()).toEqual([
      '/api/v1/identity',
      '/api/v1/identity/choice',
      '/api/v1/identity/verification',
      '/api/v1/identity/verification/cancel',
      '/api/v1/identity/verification/card',
      '/api/v1/identity/verification/document',
      '/api/v1/identity/verification/request-form.pdf',
      '/api/v1/review/cases',
      '/api/v1/review/cases/{id}',
      '/api/v1/review/cases/{id}/approve',
      '/api/v1/review/cases/{id}/document',
      '/api/v1/review/cases/{id}/reject',
      '/api/v1/review/decisions',
    ]);
  });

  it('fails nowhere that nobody sees', () => expect(place.errors).toEqual([]));
});
