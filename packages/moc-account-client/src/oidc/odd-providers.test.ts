import { fixedClock } from '@moc-sdk/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMocAccount, memorySessions, type OidcOptions, type SignInEvent } from '../index.js';
import type { Bends } from '../testing/hostile/bends.js';
import { createHostileProvider } from '../testing/hostile/hostile-provider.js';
import { type HostileKeys, hostileKeys } from '../testing/hostile/keys.js';
import { createBrowser } from '../testing/hostile/run/browser.js';
import { signIn } from '../testing/hostile/run/sign-in.js';

/** What real providers were seen to do that the standards do not foresee, or foresee otherwise. */

const APP = 'https://app.example';
const client = { clientId: 'app', secret: 'the-secret-of-the-app' };
const clock = fixedClock('2026-11-24T08:00:00Z');
let keys: HostileKeys;

beforeAll(async () => {
  keys = await hostileKeys();
});

async function signInAt(bends: Bends) {
  const provider = await createHostileProvider({
    ...client,
    keys,
    clock,
    redirectUri: `${APP}/auth/callback`,
  });
  provider.bend(bends);
  const events: SignInEvent[] = [];
  const moc = createMocAccount({
    protocol: 'oidc',
    issuer: provider.issuer,
    clientId: client.clientId,
    clientAuth: { method: 'client_secret_post', secret: client.secret },
    baseUrl: APP,
    session: { store: memorySessions({ clock }), secrets: ['a-secret-of-thirty-two-characters'] },
    fetch: provider.fetch,
    clock,
    onEvent: (event) => events.push(event),
  });
  const browser = createBrowser(APP);
  const answer = await signIn(provider, { handle: moc.handler }, browser, '/auth/login');
  const refusal = events.find((event) => event.type === 'refused');
  return { answer, refusal, session: await moc.session(browser.request('/')) };
}

const userinfo = (claims: Record<string, unknown>): Bends => ({
  userinfo: (honest) => {
    Object.assign(honest, claims);
  },
});

describe('claims that the provider does not know', () => {
  it('may come as null, and hide nothing that the other answer tells', async () => {
    const unknown = { title: null, email: null, agency: null, roles: null, moc_account_status: null };
    const { session } = await signInAt({
      ...userinfo(unknown),
      idToken: ({ claims }) => {
        Object.assign(claims, { given_name: null, family_name: null });
      },
    });
    expect(session?.identity).toMatchObject({
      status: 'temporary',
      roles: [],
      person: { name: { first: 'มาลี', last: 'ทดสอบ' } },
    });
  });

  it.each<[string, unknown, string]>([
    ['roles', 'administrator', 'The provider must send `roles` as a list of texts'],
    ['agency', ['สำนักงานปลัด'], 'The provider must send `agency` as one text'],
    ['moc_account_status', 'royal', 'The provider must send `moc_account_status` as `temporary`'],
    ['given_name', null, 'The provider must send `given_name` and `family_name` for the scope `profile`'],
    [
      'family_name',
      undefined,
      'The provider must send `given_name` and `family_name` for the scope `profile`',
    ],
  ])('or come otherwise are told to the developer by name: %s', async (claim, value, hint) => {
    const { answer, refusal, session } = await signInAt(userinfo({ [claim]: value }));
    expect(refusal).toMatchObject({
      code: 'sign-in/claims-invalid',
      message: expect.stringContaining(claim),
      hint: expect.stringContaining(hint),
    });
    expect(await answer.text()).toContain('Please tell the administrator.');
    expect(session).toBeNull();
  });
});

describe('an answer whose status says what is wrong', () => {
  it.each<[string, Bends, string, string]>([
    [
      'the token endpoint refuses without a word',
      { token: () => new Response(null, { status: 403 }) },
      'sign-in/token-response-invalid',
      'HTTP 403',
    ],
    [
      'the metadata lies behind a redirect',
      { metadata: () => new Response(null, { status: 301, headers: { location: '/other/' } }) },
      'sign-in/metadata-invalid',
      'HTTP 301',
    ],
    [
      'there is no metadata',
      {
        metadata: () =>
          new Response('<h1>Not found', { status: 404, headers: { 'content-type': 'text/html' } }),
      },
      'sign-in/metadata-invalid',
      'HTTP 404',
    ],
    [
      'the provider itself fails',
      { metadata: () => Response.json({ error: 'Initialization failed' }, { status: 500 }) },
      'sign-in/provider-unavailable',
      'HTTP 500',
    ],
    [
      'userinfo is forbidden',
      { userinfo: () => new Response('{}', { status: 403 }) },
      'sign-in/userinfo-invalid',
      'HTTP 403',
    ],
  ])('is told by it: %s', async (_name, bends, code, told) => {
    const { refusal } = await signInAt(bends);
    expect(refusal).toMatchObject({ code, message: expect.stringContaining(told) });
  });
});

it('a signed answer of userinfo is refused with the setting that brings it about', async () => {
  const signed = () => new Response('a.b.c', { headers: { 'content-type': 'application/jwt' } });
  const { refusal } = await signInAt({ userinfo: signed });
  expect(refusal).toMatchObject({
    code: 'sign-in/userinfo-invalid',
    hint: expect.stringContaining('userinfo_signed_response_alg'),
  });
});

describe('a renewed ID token of a provider that knows only the latest sign-in of a person', () => {
  const hour = 3_600;
  const begun = clock.now().getTime() / 1_000;

  /** The session began an hour ago; meanwhile the person has signed in on another device. */
  async function renew(auth_time: number, options: Partial<OidcOptions> = {}) {
    let seconds = begun - hour;
    const moving = { now: () => new Date(seconds * 1_000) };
    const provider = await createHostileProvider({
      ...client,
      keys,
      clock: moving,
      redirectUri: `${APP}/auth/callback`,
    });
    const events: SignInEvent[] = [];
    const moc = createMocAccount({
      protocol: 'oidc',
      issuer: provider.issuer,
      clientId: client.clientId,
      clientAuth: { method: 'client_secret_post', secret: client.secret },
      scopes: ['openid', 'profile', 'offline_access'],
      baseUrl: APP,
      session: {
        store: memorySessions({ clock: moving }),
        idle: '2h',
        secrets: ['a-secret-of-thirty-two-characters'],
      },
      fetch: provider.fetch,
      clock: moving,
      onEvent: (event) => events.push(event),
      ...options,
    });
    const browser = createBrowser(APP);
    await signIn(provider, { handle: moc.handler }, browser, '/auth/login');
    const first = await moc.session(browser.request('/'));
    provider.bend({ refreshedIdToken: ({ claims }) => Object.assign(claims, { auth_time }) });
    seconds = begun;
    const token = await moc.accessToken(browser.request('/')).catch((error: unknown) => error);
    return { first, token, after: await moc.session(browser.request('/')), events };
  }

  it('ends the session, and says what to do', async () => {
    const { token, after, events } = await renew(begun - 60);
    expect(token).toMatchObject({ code: 'sign-in/refresh-mismatch', details: { claim: 'auth_time' } });
    expect(after).toBeNull();
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'refused', hint: expect.stringContaining('`renewedIdToken`') }),
    );
  });

  it('is taken on request, and makes the sign-in no fresher than it was', async () => {
    const { first, token, after } = await renew(begun - 60, { renewedIdToken: 'compat' });
    expect(token).toEqual(expect.any(String));
    expect(after?.authenticatedAt).toBe('2026-11-24T07:00:00.000Z');
    expect(after?.authenticatedAt).toBe(first?.authenticatedAt);
  });

  it('is never taken with an earlier time', async () => {
    const { token } = await renew(begun - 2 * hour, { renewedIdToken: 'compat' });
    expect(token).toMatchObject({ code: 'sign-in/refresh-mismatch' });
  });
});
