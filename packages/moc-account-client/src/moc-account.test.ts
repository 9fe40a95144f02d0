import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FetchBrowser, fetchBrowser, type Page } from './fixtures/fetch-browser.js';
import { expired, malee } from './fixtures/people.js';
import { createMocAccount, memorySessions, type OidcOptions, type SignInEvent } from './index.js';
import { createTestProvider } from './testing/index.js';

const APP = 'http://localhost:4000';
const SECURE_APP = 'https://app.example';
const SECRET = 'a-secret-of-thirty-two-characters';
const client = { clientId: 'app', secret: 'app-secret' };
const provider = createTestProvider({
  personas: [malee, expired],
  clients: [
    { ...client, name: 'ระบบทดสอบ', redirectUris: [`${APP}/auth/callback`, `${SECURE_APP}/auth/callback`] },
  ],
});

beforeAll(() => provider.listen());
afterAll(() => provider.close());

function start(options: Partial<OidcOptions> = {}) {
  const events: SignInEvent[] = [];
  const moc = createMocAccount({
    protocol: 'oidc',
    issuer: provider.issuer,
    clientId: client.clientId,
    clientAuth: { method: 'client_secret_post', secret: client.secret },
    baseUrl: APP,
    session: { store: memorySessions(), secrets: [SECRET] },
    onEvent: (event) => events.push(event),
    ...options,
  });
  const site = async (request: Request) =>
    moc.owns(request) ? moc.handler(request) : Response.json(await moc.session(request));
  const browser = fetchBrowser({ [APP]: site, [SECURE_APP]: site });
  return { moc, browser, events };
}

async function signIn(browser: FetchBrowser, returnTo = '/calendar?m=2026-11', app = APP): Promise<Page> {
  const form = await browser.open(`${app}/auth/login?${new URLSearchParams({ returnTo })}`);
  if (form.url.origin === app) return form;
  return browser.submit(form, { email: malee.email, password: malee.password });
}

/** Signs in at the provider and stops at the callback without opening it. */
async function callbackAfter(browser: FetchBrowser, form: Page): Promise<URL> {
  const fields = new URLSearchParams({ email: malee.email, password: malee.password });
  const action = new URL(/action="([^"]*)"/.exec(form.html)![1]!, form.url);
  let url = action;
  let response = await browser.request(action, { method: 'POST', body: fields });
  while (url.pathname !== '/auth/callback') {
    url = new URL(response.headers.get('location')!, url);
    if (url.pathname !== '/auth/callback') response = await browser.request(url);
  }
  return url;
}

const callbackOf = (page: Page): URL => page.visited.find((url) => url.pathname === '/auth/callback')!;
const names = (browser: FetchBrowser) => [...browser.cookies('localhost').keys()];
const types = (events: readonly SignInEvent[]) => events.map(({ type }) => type);

describe('signing in', () => {
  it('takes a person to the provider and back to the page they came for', async () => {
    const { browser, events } = start();
    const page = await signIn(browser);
    expect(page.url.href).toBe(`${APP}/calendar?m=2026-11`);
    expect(JSON.parse(page.html).identity).toEqual({
      issuer: provider.issuer,
      subject: 'malee',
      kind: 'person',
      status: 'ministry-personnel',
      person: malee.person,
      roles: ['personnel', 'reviewer'],
    });
    expect(types(events)).toEqual(['sign-in.started', 'sign-in.completed']);
    expect(JSON.stringify(events)).not.toMatch(/malee|มาลี|secret/);
  });

  it('tells the page who is signed in, and gives it no token', async () => {
    const { browser } = start();
    expect(JSON.parse((await browser.open(`${APP}/auth/session`)).html)).toEqual({ session: null });
    await signIn(browser);
    const { html, headers } = await browser.open(`${APP}/auth/session`);
    expect(Object.keys(JSON.parse(html).session)).toEqual(['identity', 'signedInAt', 'expiresAt']);
    expect(html).not.toMatch(/eyJ|token/i);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each<[string, () => void]>([
    ['throws', () => expect.fail('the log is full')],
    ['rejects later', async () => Promise.reject(new Error('the log is full'))],
  ])('works though the listener of its events %s', async (_name, onEvent) => {
    const { browser } = start({ onEvent });
    expect((await signIn(browser)).url.href).toBe(`${APP}/calendar?m=2026-11`);
  });

  it('asks the provider with PKCE, state and nonce, and for its own callback whatever Host says', async () => {
    const { moc } = start();
    const response = await moc.handler(
      new Request('http://evil.example/auth/login', { headers: { host: 'evil.example' } }),
    );
    const query = new URL(response.headers.get('location')!).searchParams;
    expect(query.get('redirect_uri')).toBe(`${APP}/auth/callback`);
    expect(query.get('code_challenge_method')).toBe('S256');
    expect(query.get('state')).toHaveLength(43);
    expect(query.get('nonce')).toHaveLength(43);
  });

  it('keeps cookies from scripts and other hosts: __Host-, HttpOnly, Secure, Lax on https', async () => {
    const { browser } = start({ baseUrl: SECURE_APP });
    const login = await browser.request(`${SECURE_APP}/auth/login`);
    expect(login.headers.getSetCookie()[0]).toMatch(
      /^__Host-moc-login-[\w-]{16}=[\w.-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
    );
    const page = await signIn(browser, '/', SECURE_APP);
    expect(JSON.parse(page.html).identity.subject).toBe('malee');
    expect(browser.cookies('app.example').get('__Host-moc-session')).toMatch(/^[\w-]{43}$/);
  });

  it('names cookies by port on localhost, where browsers mix up ports, and leaves Secure away', async () => {
    const { browser } = start();
    const [cookie] = (await browser.request(`${APP}/auth/login`)).headers.getSetCookie();
    expect(cookie).toMatch(/^moc-login-4000-/);
    expect(cookie).not.toContain('Secure');
  });

  it('gives a new session id at each sign-in and ends the old session', async () => {
    const { browser, moc } = start();
    await signIn(browser);
    const first = browser.cookies('localhost').get('moc-session-4000');
    await signIn(browser);
    const second = browser.cookies('localhost').get('moc-session-4000');
    expect(second).not.toBe(first);
    const old = new Request(`${APP}/`, { headers: { cookie: `moc-session-4000=${first}` } });
    expect(await moc.session(old)).toBeNull();
  });

  it('refuses a temporary account whose days are over', async () => {
    const { browser } = start();
    const form = await browser.open(`${APP}/auth/login`);
    const page = await browser.submit(form, { email: expired.email, password: expired.password });
    expect(page.status).toBe(403);
    expect(page.html).toContain('sign-in/account-expired');
    expect(names(browser)).not.toContain('moc-session-4000');
  });
});

describe('a login that goes astray', () => {
  it('works in two tabs at once', async () => {
    const { browser } = start();
    const one = await browser.open(`${APP}/auth/login?returnTo=/one`);
    const two = await browser.open(`${APP}/auth/login?returnTo=/two`);
    const fields = { email: malee.email, password: malee.password };
    expect((await browser.submit(one, fields)).url.href).toBe(`${APP}/one`);
    expect((await browser.submit(two, fields)).url.href).toBe(`${APP}/two`);
  });

  it('works in two tabs of a person whom the provider knows already', async () => {
    const { browser } = start();
    await signIn(browser);
    const callbackFor = async (returnTo: string) => {
      let url = new URL(`${APP}/auth/login?returnTo=${returnTo}`);
      while (url.pathname !== '/auth/callback') {
        url = new URL((await browser.request(url)).headers.get('location')!, url);
      }
      return url;
    };
    const [one, two] = [await callbackFor('/one'), await callbackFor('/two')];
    expect((await browser.open(one)).url.href).toBe(`${APP}/one`);
    expect((await browser.open(two)).url.href).toBe(`${APP}/two`);
  });

  it('signs a person in who clicks twice or reloads before the answer has come', async () => {
    const { browser, moc, events } = start();
    const form = await browser.open(`${APP}/auth/login?returnTo=/calendar`);
    const callback = await callbackAfter(browser, form);
    const cookie = [...browser.cookies('localhost')].map((pair) => pair.join('=')).join('; ');
    const ask = () => moc.handler(new Request(callback, { headers: { cookie } }));
    const answers = [...(await Promise.all([ask(), ask(), ask()])), await ask()];
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    const sessions = answers.map((answer) => answer.headers.getSetCookie()[0]?.split(';')[0]);
    expect(new Set(sessions).size).toBe(1);
    expect(await moc.session(new Request(APP, { headers: { cookie: sessions[0]! } }))).not.toBeNull();
    expect(types(events).filter((type) => type === 'sign-in.completed')).toHaveLength(1);
    // Whoever only saw the address gets nothing.
    const onlooker = await moc.handler(new Request(callback));
    expect(onlooker.status).toBe(400);
    expect(onlooker.headers.getSetCookie()).toEqual([]);
  });

  it('leaves room for the other cookies when five logins go to long addresses', async () => {
    const { browser } = start();
    const returnTo = `/${'a'.repeat(511)}`;
    for (let i = 0; i < 7; i++)
      await browser.request(`${APP}/auth/login?${new URLSearchParams({ returnTo })}`);
    const cookies = [...browser.cookies('localhost')].map((pair) => pair.join('='));
    expect(cookies).toHaveLength(5);
    expect(cookies.join('; ').length).toBeLessThan(6_000);
  });

  it('keeps at most five logins open and drops the oldest', async () => {
    let now = Date.now();
    const { browser } = start({ clock: { now: () => new Date(now) } });
    const opened: string[] = [];
    for (let i = 0; i < 7; i++) {
      now += 1_000;
      await browser.request(`${APP}/auth/login`);
      opened.push(names(browser).find((name) => name.startsWith('moc-login') && !opened.includes(name))!);
    }
    const left = names(browser).filter((name) => name.startsWith('moc-login'));
    expect(left.sort()).toEqual(opened.slice(2).sort());
  });

  it('sends on a person who comes back to a used callback with a live session', async () => {
    const { browser, events } = start();
    const callback = callbackOf(await signIn(browser, '/calendar'));
    const again = await browser.open(callback);
    expect(again.url.href).toBe(`${APP}/calendar`);
    expect(types(events)).toContain('sign-in.replayed');
  });

  it('shows a page with a way back when a used callback comes without a session', async () => {
    const { browser } = start();
    const callback = callbackOf(await signIn(browser, '/calendar'));
    browser.cookies('localhost').delete('moc-session-4000');
    const page = await browser.open(callback);
    expect(page.status).toBe(400);
    expect(page.html).toContain('การลงชื่อเข้าใช้หมดเวลา');
    expect(page.html).toContain('Please start again');
    expect(page.html).toContain(`href="${APP}/auth/login?returnTo=%2Fcalendar"`);
    expect(page.html).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each([
    [
      'a state of nobody',
      'sign-in/transaction-missing',
      (url: URL) => url.searchParams.set('state', 'x'.repeat(43)),
    ],
    ['no state', 'sign-in/state-missing', (url: URL) => url.searchParams.delete('state')],
    ['two states', 'sign-in/state-missing', (url: URL) => url.searchParams.append('state', 'x')],
  ])('refuses an answer with %s', async (_name, code, change) => {
    const { browser } = start();
    const url = new URL(`${APP}/auth/callback?code=c&state=s`);
    change(url);
    await browser.request(`${APP}/auth/login`);
    const page = await browser.open(url);
    expect(page.status).toBe(400);
    expect(page.html).toContain(code);
  });

  it("refuses a login that another browser began: nobody can be signed in to an attacker's account", async () => {
    const { browser: attacker, moc } = start();
    const form = await attacker.open(`${APP}/auth/login`);
    const victim = fetchBrowser({ [APP]: moc.handler });
    const stolen = await stopBeforeCallback(attacker, form);
    const page = await victim.open(stolen);
    expect(page.status).toBe(400);
    expect(page.html).toContain('sign-in/transaction-missing');
  });

  it('refuses a login cookie that was sealed with another secret', async () => {
    const { browser } = start();
    const other = start({ session: { store: memorySessions(), secrets: [`${SECRET}-other`] } });
    const stolen = await stopBeforeCallback(browser, await browser.open(`${APP}/auth/login`));
    for (const [name, value] of browser.cookies('localhost'))
      other.browser.cookies('localhost').set(name, value);
    expect((await other.browser.open(stolen)).html).toContain('sign-in/transaction-missing');
  });

  it('finishes a login that began before the secret was changed', async () => {
    const before = start();
    const stolen = await stopBeforeCallback(before.browser, await before.browser.open(`${APP}/auth/login`));
    const after = start({ session: { store: memorySessions(), secrets: [`${SECRET}-new`, SECRET] } });
    for (const [name, value] of before.browser.cookies('localhost')) {
      after.browser.cookies('localhost').set(name, value);
    }
    expect((await after.browser.open(stolen)).url.href).toBe(`${APP}/`);
  });

  it('says so when the person cancels, and leaves a good session alone', async () => {
    const { browser, moc } = start();
    await signIn(browser);
    browser.cookies('localhost').delete('_session');
    const form = await browser.open(`${APP}/auth/login`);
    const page = await browser.submit(form, { cancel: '1' });
    expect(page.status).toBe(403);
    expect(page.html).toContain('ถูกปฏิเสธหรือยกเลิก');
    const cookie = `moc-session-4000=${browser.cookies('localhost').get('moc-session-4000')}`;
    expect(await moc.session(new Request(APP, { headers: { cookie } }))).not.toBeNull();
  });
});

/** Signs in at the provider and returns the callback address, unopened. */
async function stopBeforeCallback(browser: FetchBrowser, form: Page): Promise<URL> {
  const action = /action="([^"]+)"/.exec(form.html)![1]!;
  const body = new URLSearchParams({ email: malee.email, password: malee.password });
  const response = await browser.request(new URL(action, form.url), { method: 'POST', body });
  const resumed = await browser.request(new URL(response.headers.get('location')!, form.url));
  return new URL(resumed.headers.get('location')!);
}

describe('signing out', () => {
  const sameOrigin = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } };

  it('ends the session here and at the provider, and comes back to the app', async () => {
    const { browser, events } = start();
    await signIn(browser);
    const confirm = await browser.open(`${APP}/auth/logout`, sameOrigin);
    expect(confirm.url.searchParams.get('post_logout_redirect_uri')).toBe(`${APP}/`);
    expect(confirm.html).toContain('ออกจากระบบ MOC Account');
    expect(names(browser)).not.toContain('moc-session-4000');
    expect((await browser.submit(confirm, { logout: 'yes' })).url.href).toBe(`${APP}/`);
    expect(events.at(-1)).toMatchObject({ type: 'session.ended', atProvider: true });
    const next = await browser.open(`${APP}/auth/login`);
    expect(next.html).toContain('name="password"');
  });

  it('makes the old cookie worthless', async () => {
    const { browser, moc } = start();
    await signIn(browser);
    const cookie = `moc-session-4000=${browser.cookies('localhost').get('moc-session-4000')}`;
    await browser.request(`${APP}/auth/logout`, sameOrigin);
    expect(await moc.session(new Request(APP, { headers: { cookie } }))).toBeNull();
  });

  it('tells a script where to go instead of redirecting it', async () => {
    const { browser } = start();
    await signIn(browser);
    const response = await browser.request(`${APP}/auth/logout`, {
      method: 'POST',
      headers: { origin: APP, accept: 'application/json' },
    });
    const { redirectTo } = (await response.json()) as { redirectTo: string };
    expect(new URL(redirectTo).origin).toBe(provider.issuer);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: APP }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['nowhere', {}],
  ])('refuses a request from %s', async (_name, headers) => {
    const { browser, moc } = start();
    await signIn(browser);
    const response = await browser.request(`${APP}/auth/logout`, { method: 'POST', headers });
    expect(response.status).toBe(403);
    const cookie = `moc-session-4000=${browser.cookies('localhost').get('moc-session-4000')}`;
    expect(await moc.session(new Request(APP, { headers: { cookie } }))).not.toBeNull();
  });

  it('is not done by a link', async () => {
    const { browser } = start();
    const response = await browser.request(`${APP}/auth/logout`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});
