import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MocError } from '@moc-sdk/core';
import { decodeJwt } from 'jose';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchBrowser } from '../fixtures/fetch-browser.js';
import { malee } from '../fixtures/people.js';
import { type AccountHolder, createTestProvider, pageHeaders, providerPage } from './index.js';

const CALLBACK = 'http://localhost:4000/auth/callback';
const told: string[] = [];
const app = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  told.push(new URLSearchParams(body).get('logout_token') ?? '');
  response.writeHead(200).end();
});
await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
const { port } = app.address() as AddressInfo;

const accounts = new Map<string, AccountHolder & { ended?: 'expired' | 'revoked' }>();
const holder = (id: string): AccountHolder => ({
  id,
  email: `${id}@home.example`,
  person: { id, name: { first: 'ทดสอบ', last: 'ชั่วคราว' } },
  status: 'temporary',
  accountExpiresAt: '2027-01-24T00:00:00+07:00',
  roles: [],
});
const failures: Error[] = [];

const provider = createTestProvider({
  personas: [malee],
  accounts: {
    find: async (id) => {
      const account = accounts.get(id);
      return account?.ended ? undefined : account;
    },
    check: async (email, password) => {
      const account = [...accounts.values()].find((one) => one.email === email);
      if (!account || password !== 'right-password') return undefined;
      if (account.ended) throw new MocError('account/not-active', { details: { state: account.ended } });
      return account;
    },
  },
  clients: [
    {
      clientId: 'app',
      secret: 's',
      redirectUris: [CALLBACK],
      backchannelLogoutUri: `http://127.0.0.1:${port}/`,
    },
    // Nobody listens there.
    { clientId: 'gone', secret: 's', redirectUris: [CALLBACK], backchannelLogoutUri: 'http://127.0.0.1:9/' },
  ],
  legacy: { refreshTokens: true },
  pages: async ({ request, address, signedIn, signIn }) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/home') {
      const main = `<h1>${(await signedIn()) ?? 'nobody'}</h1><p>${address}</p>`;
      const html = providerPage({
        title: 'Home',
        main,
        nonce: 'n',
        locale: 'en',
        tools: '<a href="/">TH</a>',
      });
      return new Response(html, { headers: pageHeaders('n') });
    }
    if (pathname !== '/enter' || request.method !== 'POST') return undefined;
    await signIn(String(new URLSearchParams(await request.text()).get('id')));
    return new Response(null, { status: 303, headers: { location: '/home' } });
  },
  onError: (error) => failures.push(error),
});

beforeAll(() => provider.listen());
beforeEach(async () => {
  for (const id of ['dao', 'fah']) await provider.endSessions(id);
  accounts.clear();
  for (const id of ['dao', 'fah']) accounts.set(id, holder(id));
  told.length = 0;
  failures.length = 0;
});
afterAll(async () => {
  await provider.close();
  app.close();
  app.closeAllConnections();
});

const newBrowser = () => fetchBrowser({ 'http://localhost:4000': async () => new Response('app') });
type Browser = ReturnType<typeof newBrowser>;

async function configured(clientId = 'app') {
  return oidc.discovery(new URL(provider.issuer), clientId, undefined, oidc.ClientSecretPost('s'), {
    execute: [oidc.allowInsecureRequests],
  });
}

async function open(browser: Browser, config: oidc.Configuration) {
  const verifier = oidc.randomPKCECodeVerifier();
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: CALLBACK,
    scope: 'openid profile email moc_account offline_access',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { page: await browser.open(url), verifier };
}

async function signIn(browser: Browser, id = 'dao', clientId = 'app') {
  const config = await configured(clientId);
  const { page, verifier } = await open(browser, config);
  const back =
    page.url.origin === provider.issuer
      ? await browser.submit(page, { email: `${id}@home.example`, password: 'right-password' })
      : page;
  const tokens = await oidc.authorizationCodeGrant(config, back.url, {
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  return { config, tokens };
}

const post = (browser: Browser, path: string, body: Record<string, string>, headers = {}) =>
  browser.request(provider.issuer + path, {
    method: 'POST',
    body: new URLSearchParams(body),
    headers: { origin: provider.issuer, ...headers },
  });

describe('an account that comes while the provider runs', () => {
  it('signs in beside the personas, and each token says what it is by then', async () => {
    const { config, tokens } = await signIn(newBrowser());
    expect(tokens.claims()?.sub).toBe('dao');
    const claims = () => oidc.fetchUserInfo(config, tokens.access_token, 'dao');
    expect(await claims()).toMatchObject({
      moc_account_status: 'temporary',
      moc_account_expires_at: '2027-01-24T00:00:00+07:00',
      roles: [],
    });
    accounts.set('dao', { ...holder('dao'), status: 'ministry-personnel', roles: ['personnel'] });
    expect(await claims()).toMatchObject({ moc_account_status: 'ministry-personnel', roles: ['personnel'] });
  });

  it('does not stand before a persona of the same address', async () => {
    accounts.set('false-malee', { ...holder('false-malee'), email: malee.email });
    const browser = newBrowser();
    const { page } = await open(browser, await configured());
    const refused = await browser.submit(page, { email: malee.email, password: 'right-password' });
    expect(refused.status).toBe(401);
  });

  it.each([
    ['expired', 'ครบกำหนดอายุ', 'come to its end'],
    ['revoked', 'ถูกระงับการใช้งาน', 'withdrawn'],
  ] as const)('is told that it is %s, after the right password only', async (ended, th, en) => {
    accounts.set('dao', { ...holder('dao'), ended });
    const browser = newBrowser();
    const { page } = await open(browser, await configured());
    const wrong = await browser.submit(page, { email: 'dao@home.example', password: 'wrong' });
    expect(wrong.html).toContain('อีเมลหรือรหัสผ่านไม่ถูกต้อง');
    const right = await browser.submit(wrong, { email: 'dao@home.example', password: 'right-password' });
    expect(right.status).toBe(403);
    expect(right.html).toContain(th);
    expect(right.html).toContain(en);
  });

  it('gets no more tokens once it has ended, and its session leads to the sign-in page', async () => {
    const browser = newBrowser();
    const { config, tokens } = await signIn(browser);
    accounts.set('dao', { ...holder('dao'), ended: 'expired' });
    await expect(oidc.refreshTokenGrant(config, tokens.refresh_token!)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    await expect(oidc.fetchUserInfo(config, tokens.access_token, 'dao')).rejects.toThrow();
    const { page } = await open(browser, config);
    expect(page.url.origin).toBe(provider.issuer);
    expect(page.html).toContain('name="password"');
    const asked = await browser.submit(page, { email: 'fah@home.example', password: 'right-password' });
    // As when another person signs in in the same browser: a page that sends itself ends the session before.
    const other = await browser.submit(asked, {});
    expect(other.url.href).toContain(`${CALLBACK}?code=`);
  });

  it('signs in over the OAuth endpoints until it ends', async () => {
    const browser = newBrowser();
    const query = new URLSearchParams({ client_id: 'app', redirect_uri: CALLBACK, response_type: 'code' });
    const page = await browser.open(`${provider.issuer}/auth/authorize?${query}`);
    const back = await browser.submit(page, { email: 'dao@home.example', password: 'right-password' });
    const token = async (fields: Record<string, string>) =>
      (
        await fetch(`${provider.issuer}/auth/accesstoken`, {
          method: 'POST',
          body: new URLSearchParams({
            client_id: 'app',
            client_secret: 's',
            redirect_uri: CALLBACK,
            ...fields,
          }),
        })
      ).json() as Promise<Record<string, string>>;
    const code = back.url.searchParams.get('code')!;
    const { access_token, refresh_token } = await token({ grant_type: 'authorization_code', code });
    const resource = () =>
      fetch(`${provider.issuer}/auth/resource`, { headers: { authorization: `Bearer ${access_token}` } });
    expect(await (await resource()).json()).toMatchObject({ ID: 'dao', IsVerify: 'N' });
    await provider.endSessions('dao');
    expect((await resource()).status).toBe(401);
    expect(await token({ grant_type: 'refresh_token', refresh_token: refresh_token! })).toEqual({
      error: 'invalid_grant',
    });
  });
});

describe('ending the sessions of a person', () => {
  it('tells the apps that had one, takes back the tokens, and leaves others alone', async () => {
    const [dao, fah] = [newBrowser(), newBrowser()];
    const first = await signIn(dao);
    const second = await signIn(fah, 'fah');
    expect(await provider.endSessions('dao')).toBe(1);
    expect(told.map((token) => decodeJwt(token))).toMatchObject([
      { sub: 'dao', aud: 'app', sid: first.tokens.claims()?.sid },
    ]);
    await expect(oidc.refreshTokenGrant(first.config, first.tokens.refresh_token!)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    expect((await oidc.refreshTokenGrant(second.config, second.tokens.refresh_token!)).claims()?.sub).toBe(
      'fah',
    );
    expect((await open(dao, first.config)).page.html).toContain('name="password"');
    expect((await open(fah, first.config)).page.url.href).toContain(CALLBACK);
    expect(await provider.endSessions('dao')).toBe(0);
    expect(told).toHaveLength(1);
  });

  it('goes on to the other apps when one cannot be told', async () => {
    const browser = newBrowser();
    await signIn(browser, 'dao', 'gone');
    await signIn(browser, 'dao', 'app');
    expect(await provider.endSessions('dao')).toBe(1);
    expect(told).toHaveLength(1);
    expect(failures).toHaveLength(1);
  });

  it('works after the keys were replaced', async () => {
    const browser = newBrowser();
    await signIn(browser);
    await provider.rotateKeys();
    expect(await provider.endSessions('dao')).toBe(1);
    expect(told).toHaveLength(1);
  });
});

describe('further pages of the provider', () => {
  it('know who is signed in by the session of any app, and say so in their own language', async () => {
    const browser = newBrowser();
    const before = await browser.open(`${provider.issuer}/home`);
    expect(before.html).toContain('<h1>nobody</h1>');
    expect(before.html).toContain('<html lang="en">');
    expect(before.html).toContain('Central user accounts');
    expect(before.html).toMatch(/<p>(127\.0\.0\.1|::1)<\/p>/);
    await signIn(browser);
    expect((await browser.open(`${provider.issuer}/home`)).html).toContain('<h1>dao</h1>');
    accounts.set('dao', { ...holder('dao'), ended: 'revoked' });
    expect((await browser.open(`${provider.issuer}/home`)).html).toContain('<h1>nobody</h1>');
  });

  it('sign a person in, under a new session id, and an app needs no password then', async () => {
    const browser = newBrowser();
    await signIn(browser, 'fah');
    const idBefore = browser.cookies('localhost').get('_session');
    await post(browser, '/enter', { id: 'dao' });
    expect(browser.cookies('localhost').get('_session')).not.toBe(idBefore);
    expect((await browser.open(`${provider.issuer}/home`)).html).toContain('<h1>dao</h1>');
    const { tokens } = await signIn(browser);
    expect(tokens.claims()?.sub).toBe('dao');
    // The session of the one before is over.
    expect(await provider.endSessions('fah')).toBe(0);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a page in another frame', { 'sec-fetch-site': 'cross-site' }],
    ['nobody knows where', { origin: '' }],
  ])('take no form from %s', async (_name, headers) => {
    const browser = newBrowser();
    expect((await post(browser, '/enter', { id: 'dao' }, headers)).status).not.toBe(303);
    expect((await browser.open(`${provider.issuer}/home`)).html).toContain('<h1>nobody</h1>');
    const body = { email: 'dao@home.example', password: 'right-password' };
    expect((await post(browser, '/sign-in/home', body, headers)).status).toBe(400);
  });

  it('have a sign-in of their own that leads to the page and nowhere else', async () => {
    const browser = newBrowser();
    const body = { email: 'dao@home.example', password: 'right-password' };
    expect((await browser.open(`${provider.issuer}/sign-in/home`)).html).toContain('name="password"');
    expect((await post(browser, '/sign-in/home', { ...body, password: 'x' })).status).toBe(401);
    const answer = await post(browser, '/sign-in/home', body);
    expect(answer.headers.get('location')).toBe('/home');
    expect((await browser.open(`${provider.issuer}/home`)).html).toContain('<h1>dao</h1>');
    for (const path of ['/sign-in//evil.example', '/sign-in/\\evil.example', '/sign-in/sign-in']) {
      expect((await post(newBrowser(), path, body)).headers.get('location')).toBe('/');
    }
  });

  it('leave every other path to the protocol', async () => {
    expect((await fetch(`${provider.issuer}/jwks`)).status).toBe(200);
    expect((await fetch(`${provider.issuer}/no-such-page`)).status).toBe(404);
  });
});
