import { MocError } from '@moc-sdk/core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FetchBrowser, fetchBrowser, type Page } from '../fixtures/fetch-browser.js';
import { malee } from '../fixtures/people.js';
import { createMocAccount, type MocAccountOptions, memorySessions, type SignInEvent } from '../index.js';
import { createTestProvider, type LegacyOptions, type Persona } from '../testing/index.js';
import { resourceOfPersona } from '../testing/legacy/resource.js';

const APP = 'http://localhost:4000';
const unverified: Persona = {
  id: 'unverified',
  email: 'unverified@moc.example',
  password: 'a-password-of-unverified',
  person: { id: 'unverified', name: { first: 'ยังไม่', last: 'ยืนยัน' }, email: 'unverified@moc.example' },
  status: 'temporary',
  roles: [],
  note: { th: 'ยังไม่ยืนยันตัวตน', en: 'Not verified' },
};
const company: Persona = { ...malee, id: 'company', email: 'company@moc.example', kind: 'juristic' };

function makeProvider(legacy: LegacyOptions = {}) {
  return createTestProvider({
    personas: [malee, unverified, company],
    clients: [{ clientId: 'app', secret: 'app-secret', redirectUris: [`${APP}/auth/callback`] }],
    legacy,
  });
}
const provider = makeProvider({ refreshTokens: true });
const forgetful = makeProvider({ echoesState: false });
beforeAll(() => Promise.all([provider.listen(), forgetful.listen()]));
afterEach(() => provider.faults.clear());
afterAll(() => Promise.all([provider.close(), forgetful.close()]));

function start(options: Partial<Extract<MocAccountOptions, { protocol: 'moc-oauth2' }>> = {}) {
  const events: SignInEvent[] = [];
  const calls: { url: URL; body: string }[] = [];
  const moc = createMocAccount({
    protocol: 'moc-oauth2',
    base: provider.issuer,
    clientId: 'app',
    clientAuth: { method: 'client_secret_post', secret: 'app-secret' },
    baseUrl: APP,
    session: { store: memorySessions(), secrets: ['a-secret-of-thirty-two-characters'] },
    timeout: '1s',
    onEvent: (event) => events.push(event),
    fetch: (input, init) => {
      calls.push({ url: new URL(input as string), body: String(init?.body ?? '') });
      return fetch(input, init);
    },
    ...options,
  });
  const site = async (request: Request) =>
    moc.owns(request) ? moc.handler(request) : Response.json(await moc.session(request));
  return { moc, events, calls, browser: fetchBrowser({ [APP]: site }) };
}

async function signIn(browser: FetchBrowser, { email, password }: Persona = malee): Promise<Page> {
  const form = await browser.open(`${APP}/auth/login?returnTo=/calendar`);
  return form.url.origin === APP ? form : browser.submit(form, { email, password });
}

const refusals = (events: readonly SignInEvent[]) =>
  events.flatMap((event) => (event.type === 'refused' ? [event.code] : []));

describe('signing in by the OAuth endpoints', () => {
  it('gives the identity that OpenID Connect gives, and goes to the page that was wanted', async () => {
    const { browser, events } = start();
    const page = await signIn(browser);
    expect(page.url.href).toBe(`${APP}/calendar`);
    const { position: _unknown, nameEn, ...person } = malee.person;
    expect(JSON.parse(page.html).identity).toEqual({
      issuer: provider.issuer,
      subject: 'malee',
      kind: 'person',
      status: 'permanent',
      person: { ...person, nameEn: { first: nameEn!.first, last: nameEn!.last } },
      roles: [],
    });
    expect(events.map(({ type }) => type)).toEqual(['sign-in.started', 'sign-in.completed']);
  });

  it('sends state and PKCE, and trades the code with the verifier', async () => {
    const { browser, calls } = start();
    const page = await signIn(browser);
    const asked = page.visited.find(({ pathname }) => pathname === '/auth/callback')!.searchParams;
    expect(asked.get('state')).toHaveLength(43);
    const form = new URLSearchParams(calls.find(({ url }) => url.pathname === '/auth/accesstoken')!.body);
    expect(Object.fromEntries(form)).toMatchObject({
      grant_type: 'authorization_code',
      client_id: 'app',
      redirect_uri: `${APP}/auth/callback`,
      code_verifier: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('keeps the national ID nowhere', async () => {
    const store = memorySessions();
    const kept: unknown[] = [];
    const { browser, events, calls, moc } = start({
      session: {
        store: {
          ...store,
          set: (key, session) => {
            kept.push(session);
            return store.set(key, session);
          },
        },
        secrets: ['a-secret-of-thirty-two-characters'],
      },
    });
    const page = await signIn(browser);
    const { IdentificationNo } = resourceOfPersona(malee);
    expect(IdentificationNo).toMatch(/^9\d{12}$/);
    const everything = JSON.stringify([kept, events, calls, page, moc.setCookies(new Request(APP))]);
    expect(everything).not.toContain(IdentificationNo);
    expect(kept).toHaveLength(1);
  });

  it('counts an account that is not verified as temporary, whom a verified page turns away', async () => {
    const { browser, moc } = start({ verificationUrl: 'https://account.example/verify' });
    const page = await signIn(browser, unverified);
    expect(JSON.parse(page.html).identity.status).toBe('temporary');
    const request = new Request(`${APP}/x`, {
      headers: {
        cookie: [...browser.cookies('localhost')].map((pair) => pair.join('=')).join('; '),
        accept: 'application/json',
      },
    });
    const answer = await moc.require(request, { verified: true });
    expect(answer).toBeInstanceOf(Response);
    expect((answer as Response).status).toBe(403);
    expect(await (answer as Response).json()).toMatchObject({
      error: { code: 'sign-in/verification-required' },
    });
  });

  it('lets companies in only where the app wants them', async () => {
    const closed = start();
    expect((await signIn(closed.browser, company)).status).toBe(403);
    expect(refusals(closed.events)).toEqual(['sign-in/account-kind-refused']);
    const open = start({ accountKinds: ['person', 'juristic'] });
    expect(JSON.parse((await signIn(open.browser, company)).html).identity.kind).toBe('juristic');
  });

  it('gives the roles that the agency names', async () => {
    const { browser } = start({ rolesOf: ({ subject }) => (subject === 'malee' ? ['reviewer'] : []) });
    expect(JSON.parse((await signIn(browser)).html).identity.roles).toEqual(['reviewer']);
  });

  it('cannot ask for a fresher proof, and says so', async () => {
    const { browser, moc } = start();
    await signIn(browser);
    const request = new Request(`${APP}/x`, {
      headers: {
        cookie: [...browser.cookies('localhost')].map((pair) => pair.join('=')).join('; '),
        accept: 'application/json',
      },
    });
    const answer = (await moc.require(request, { maxAge: 300 })) as Response;
    expect(await answer.json()).toMatchObject({ error: { code: 'sign-in/step-up-unsupported' } });
  });

  it('says no when the person cancels', async () => {
    const { browser, events } = start();
    const form = await browser.open(`${APP}/auth/login`);
    const page = await browser.submit(form, { cancel: '1' });
    expect(page.status).toBe(403);
    expect(refusals(events)).toEqual(['sign-in/refused']);
  });
});

describe('a provider that forgets state', () => {
  it('is refused, since nothing tells whose answer it is', async () => {
    const { browser, events } = start({ base: forgetful.issuer });
    expect((await signIn(browser)).status).toBe(400);
    expect(refusals(events)).toHaveLength(1);
  });

  it('is taken where the app allows it by name', async () => {
    const { browser } = start({ base: forgetful.issuer, allowMissingState: true });
    const page = await signIn(browser);
    expect(JSON.parse(page.html).identity.subject).toBe('malee');
  });

  it('is still refused in a browser that began no login, or two', async () => {
    const first = start({ base: forgetful.issuer, allowMissingState: true });
    await first.browser.open(`${APP}/auth/login`);
    expect((await signIn(first.browser)).status).toBe(400);
    const stranger = await first.moc.handler(new Request(`${APP}/auth/callback?code=stolen`));
    expect(stranger.status).toBe(400);
  });

  it('does not open the door to a wrong state', async () => {
    const { browser, events } = start({ allowMissingState: true });
    await browser.open(`${APP}/auth/login`);
    expect((await browser.open(`${APP}/auth/callback?code=x&state=wrong`)).status).toBe(400);
    expect(refusals(events)).toHaveLength(1);
  });
});

describe('a provider in trouble', () => {
  it.each([
    ['token', 'error', 'sign-in/provider-unavailable'],
    ['token', 'drop', 'sign-in/provider-unavailable'],
    ['token', 'hang', 'sign-in/provider-timeout'],
    ['token', 'html', 'sign-in/token-response-invalid'],
    ['token', 'redirect', 'sign-in/token-response-invalid'],
    ['userinfo', 'error', 'sign-in/provider-unavailable'],
    ['userinfo', 'hang', 'sign-in/provider-timeout'],
    ['userinfo', 'html', 'sign-in/resource-invalid'],
    ['userinfo', 'redirect', 'sign-in/resource-invalid'],
  ] as const)('at %s: %s', async (endpoint, fault, code) => {
    const { browser, events } = start();
    provider.faults.set(endpoint, fault);
    const page = await signIn(browser);
    expect(refusals(events)).toEqual([code]);
    expect(page.html).toContain(code);
    expect(browser.cookies('localhost').has('moc-session-4000')).toBe(false);
  });

  it.each([
    [{ clientAuth: { method: 'client_secret_post', secret: 'wrong' } }, 'sign-in/misconfigured'],
    [{ baseUrl: 'http://localhost:4001' }, undefined],
  ] as const)('a client that is registered otherwise: %j', async (options, code) => {
    const { moc, events, browser } = start(options);
    if (code) {
      await signIn(browser);
      return expect(refusals(events)).toEqual([code]);
    }
    const login = await moc.handler(new Request('http://localhost:4001/auth/login'));
    const page = await browser.open(login.headers.get('location')!);
    expect(page.status).toBe(400);
    expect(page.html).toContain('redirect_uri is not registered');
  });
});

describe('the access token', () => {
  const requestOf = (browser: FetchBrowser) =>
    new Request(APP, {
      headers: { cookie: [...browser.cookies('localhost')].map((pair) => pair.join('=')).join('; ') },
    });

  it('calls the resource in the name of the person', async () => {
    const { moc, browser } = start();
    await signIn(browser);
    const answer = await moc.fetch(requestOf(browser), `${provider.issuer}/auth/resource`);
    expect(await answer.json()).toMatchObject({ ID: 'malee' });
  });

  it('is renewed where the provider gives refresh tokens', async () => {
    let ahead = 0;
    const { moc, browser, events } = start({ clock: { now: () => new Date(Date.now() + ahead) } });
    await signIn(browser);
    const first = await moc.accessToken(requestOf(browser));
    ahead = 15 * 60_000;
    const second = await moc.accessToken(requestOf(browser));
    expect(second).not.toBe(first);
    expect(events.map(({ type }) => type)).toContain('tokens.refreshed');
  });

  it('ends where it gives none', async () => {
    let ahead = 0;
    const { moc, browser } = start({
      base: forgetful.issuer,
      allowMissingState: true,
      clock: { now: () => new Date(Date.now() + ahead) },
    });
    await signIn(browser);
    ahead = 15 * 60_000;
    await expect(moc.accessToken(requestOf(browser))).rejects.toMatchObject({
      code: 'sign-in/no-access-token',
    });
  });
});

it('signs out here, and says that no notice from afar is understood', async () => {
  const { browser, moc, events } = start();
  await signIn(browser);
  const page = await browser.open(`${APP}/auth/logout`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect(page.url.href).toBe(`${APP}/`);
  expect(events.at(-1)).toMatchObject({ type: 'session.ended', atProvider: false });
  const notice = await moc.handler(
    new Request(`${APP}/auth/backchannel-logout`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: 'x' }),
    }),
  );
  expect(await notice.json()).toMatchObject({ error_description: 'sign-in/logout-token-unsupported' });
});

it('takes a code once, from the client and for the verifier that it was given for', async () => {
  const { browser } = start();
  const form = await browser.open(`${APP}/auth/login`);
  const begun = await browser.request(new URL(/action="([^"]*)"/.exec(form.html)![1]!, form.url), {
    method: 'POST',
    body: new URLSearchParams({ email: malee.email, password: malee.password }),
  });
  const code = new URL(begun.headers.get('location')!).searchParams.get('code')!;
  const trade = async (more: Record<string, string>) => {
    const answer = await fetch(`${provider.issuer}/auth/accesstoken`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'app',
        client_secret: 'app-secret',
        redirect_uri: `${APP}/auth/callback`,
        code,
        ...more,
      }),
    });
    return ((await answer.json()) as { error?: string }).error;
  };
  expect(await trade({ client_secret: 'wrong' })).toBe('invalid_client');
  expect(await trade({ code_verifier: 'wrong' })).toBe('invalid_grant');
  expect(await trade({})).toBe('invalid_grant');
});

it('names what goes wrong without a cause that could hold a token', async () => {
  const { browser, moc } = start();
  await signIn(browser);
  provider.faults.set('userinfo', 'drop');
  const cookie = [...browser.cookies('localhost')].map((pair) => pair.join('=')).join('; ');
  const error: unknown = await moc
    .fetch(new Request(APP, { headers: { cookie } }), `${provider.issuer}/auth/resource`)
    .catch((thrown: unknown) => thrown);
  expect(MocError.isInstance(error) && error.code).toBe('sign-in/provider-unavailable');
  expect(MocError.isInstance(error) && error.cause).toBeUndefined();
});
