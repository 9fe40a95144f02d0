import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchBrowser } from '../../fixtures/fetch-browser.js';
import { createMocAccount, memorySessions } from '../../index.js';
import { createHostileProvider, type HostileKeys, type HostileProvider, hostileKeys } from '../index.js';
import { mocAccountHandlers } from './index.js';

const APP = 'https://ops-ta.example';
const ISSUER = 'https://account.moc.example';
const client = { clientId: 'ops-ta', secret: 'a-secret-of-the-test' };
const server = setupServer();
let keys: HostileKeys;
let provider: HostileProvider;

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  keys = await hostileKeys();
});
afterAll(() => server.close());
beforeEach(async () => {
  provider = await createHostileProvider({
    ...client,
    keys,
    issuer: ISSUER,
    redirectUri: `${APP}/auth/callback`,
    accessTokenTtl: 1,
  });
  server.resetHandlers(...mocAccountHandlers(provider));
});

/** An app with the machine's own `fetch`. */
function start() {
  const moc = createMocAccount({
    protocol: 'oidc',
    issuer: ISSUER,
    clientId: client.clientId,
    clientAuth: { method: 'client_secret_post', secret: client.secret },
    baseUrl: APP,
    session: { store: memorySessions(), secrets: ['a-secret-of-thirty-two-characters'] },
  });
  const site = async (request: Request) => {
    if (moc.owns(request)) return moc.handler(request);
    if (new URL(request.url).pathname === '/token') return new Response(await moc.accessToken(request));
    return Response.json(await moc.session(request));
  };
  return fetchBrowser({ [APP]: site, [ISSUER]: (request) => fetch(request) });
}

describe('an app whose network is msw', () => {
  it('signs in without leaving the process', async () => {
    const page = await start().open(`${APP}/auth/login?returnTo=/calendar`);
    expect(page.url.href).toBe(`${APP}/calendar`);
    expect(page.visited.map(({ origin }) => origin)).toEqual([APP, ISSUER, APP, APP]);
    expect(JSON.parse(page.html).identity).toMatchObject({ issuer: ISSUER, subject: 'malee' });
  });

  it('signs in as whom the test wants', async () => {
    provider.signInAs({ sub: 'kanda', given_name: 'กานดา', family_name: 'ทดสอบ', roles: ['administrator'] });
    const page = await start().open(`${APP}/auth/login`);
    expect(JSON.parse(page.html).identity).toMatchObject({ subject: 'kanda', roles: ['administrator'] });
  });

  it('renews its access token and signs out at the provider', async () => {
    const browser = start();
    await browser.open(`${APP}/auth/login`);
    expect((await browser.open(`${APP}/token`)).html).toMatch(/^access-/);
    expect(provider.calls('/token')).toBe(2);
    const out = await browser.open(`${APP}/auth/logout`, { method: 'POST', headers: { origin: APP } });
    expect(out.visited.map(({ pathname }) => pathname)).toEqual(['/auth/logout', '/end-session', '/']);
    expect(provider.calls('/revoke')).toBe(1);
    expect(out.html).toBe('null');
  });

  it('sees how its pages look when the provider lies', async () => {
    provider.bend({ idToken: ({ claims }) => Object.assign(claims, { nonce: 'of-another-login' }) });
    const page = await start().open(`${APP}/auth/login`);
    expect(page.status).toBe(400);
    expect(page.html).toContain('sign-in/nonce-mismatch');
  });
});
