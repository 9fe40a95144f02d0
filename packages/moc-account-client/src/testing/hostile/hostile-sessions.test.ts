import { fixedClock } from '@moc-sdk/core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMocAccount, type MocAccount, memorySessions } from '../../index.js';
import type { Bends } from './bends.js';
import { createHostileProvider, type HostileProvider } from './hostile-provider.js';
import { type HostileKeys, hostileKeys } from './keys.js';
import { type Browser, createBrowser } from './run/browser.js';
import { signIn } from './run/sign-in.js';

const APP = 'https://app.example';
const client = { clientId: 'app', secret: 'the-secret-of-the-app' };
const clock = fixedClock('2026-11-24T08:00:00Z');
const now = clock.now().getTime() / 1_000;
let keys: HostileKeys;
let provider: HostileProvider;
let moc: MocAccount;
let browser: Browser;

beforeAll(async () => {
  keys = await hostileKeys();
});

beforeEach(async () => {
  provider = await createHostileProvider({ ...client, keys, clock, redirectUri: `${APP}/auth/callback` });
  moc = createMocAccount({
    protocol: 'oidc',
    issuer: provider.issuer,
    clientId: client.clientId,
    clientAuth: { method: 'client_secret_post', secret: client.secret },
    baseUrl: APP,
    session: { store: memorySessions({ clock }), secrets: ['a-secret-of-thirty-two-characters'] },
    fetch: provider.fetch,
    clock,
  });
  browser = createBrowser(APP);
});

const login = () => signIn(provider, { handle: moc.handler }, browser, '/auth/login');
const logout = () =>
  moc.handler(browser.request('/auth/logout', { method: 'POST', headers: { origin: APP } }));

describe('a session that began with odd claims', () => {
  it.each([
    ['in milliseconds', now * 1_000],
    ['an hour ahead', now + 3_600],
    ['beyond all measure', 1e300],
    ['zero', 0],
  ])('counts as proven at no time: auth_time %s', async (_name, auth_time) => {
    provider.bend({ idToken: ({ claims }) => Object.assign(claims, { auth_time }) });
    await login();
    expect(await moc.session(browser.request('/'))).not.toHaveProperty('authenticatedAt');
    const answer = await moc.require(browser.request('/'), { maxAge: 300 });
    expect(answer).toBeInstanceOf(Response);
    expect(await (answer as Response).json()).toMatchObject({ error: { code: 'sign-in/step-up-required' } });
  });

  it('was proven when the provider says', async () => {
    await login();
    expect(await moc.require(browser.request('/'), { maxAge: 300 })).toMatchObject({
      authenticatedAt: '2026-11-24T08:00:00.000Z',
    });
  });

  it('is no stronger than its acr, however the list is written', async () => {
    provider.bend({ idToken: ({ claims }) => Object.assign(claims, { acr: ['strong'] }) });
    await login();
    expect(await moc.require(browser.request('/'), { acr: 'strong' })).toBeInstanceOf(Response);
  });
});

describe('signing out at a provider that does not do its part', () => {
  it.each<[string, Bends]>([
    ['fails', { revocation: () => new Response('', { status: 500 }) }],
    ['redirects', { revocation: () => Response.redirect('https://evil.example/') }],
    ['answers HTML', { revocation: () => new Response('<html>', { status: 200 }) }],
    ['refuses', { revocation: () => Response.json({ error: 'invalid_client' }, { status: 401 }) }],
  ])('ends the session here all the same: revocation %s', async (_name, bends) => {
    await login();
    provider.bend(bends);
    const answer = await logout();
    expect(answer.status).toBe(200);
    expect(await moc.session(browser.request('/'))).toBeNull();
  });
});
