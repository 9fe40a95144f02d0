import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, type JWK } from 'jose';
import * as oidc from 'openid-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fetchBrowser } from '../fixtures/fetch-browser.js';
import { malee } from '../fixtures/people.js';
import { createTestProvider, type Persona, type TestClient } from './index.js';

const CALLBACK = 'http://localhost:4000/auth/callback';
const API = 'https://attendance.moc.example/';
const keyed = await generateKeyPair('ES256', { extractable: true });
const sent: string[] = [];
const relyingParty = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  sent.push(new URLSearchParams(body).get('logout_token') ?? '');
  response.writeHead(200).end();
});
await new Promise<void>((resolve) => relyingParty.listen(0, '127.0.0.1', resolve));
const backchannelLogoutUri = `http://127.0.0.1:${(relyingParty.address() as AddressInfo).port}/auth/backchannel-logout`;

const somchai: Persona = { ...malee, id: 'somchai', email: 'somchai@moc.example', oneTimeCode: '112233' };
const client = (clientId: string, more: Partial<TestClient> = {}): TestClient => ({
  clientId,
  secret: `${clientId}-secret`,
  redirectUris: [CALLBACK],
  ...more,
});
const provider = createTestProvider({
  personas: [malee, somchai],
  clients: [
    client('app', { backchannelLogoutUri }),
    client('keyed', {
      publicKeys: [{ ...(await exportJWK(keyed.publicKey)), kid: 'k', alg: 'ES256', use: 'sig' }],
    }),
    client('pushing', { requiresPar: true }),
    client('bound', { requiresDpop: true }),
    client('lasting', { rotatesRefreshTokens: false }),
    client('curved', { idTokenAlgorithm: 'ES256' }),
    client('anywhere', { anyPort: true }),
  ],
  apis: [{ audience: API, scopes: ['attendance:read'] }],
});

beforeAll(() => provider.listen());
afterEach(() => provider.faults.clear());
afterAll(async () => {
  await provider.close();
  relyingParty.close();
  relyingParty.closeAllConnections();
});

async function configured(clientId: string, auth = oidc.ClientSecretPost(`${clientId}-secret`)) {
  const metadata = clientId === 'curved' ? { id_token_signed_response_alg: 'ES256' } : undefined;
  return oidc.discovery(new URL(provider.issuer), clientId, metadata, auth, {
    execute: [oidc.allowInsecureRequests],
  });
}

interface Wishes {
  readonly parameters?: Record<string, string>;
  readonly browser?: ReturnType<typeof fetchBrowser>;
  readonly fields?: Record<string, string>;
  readonly push?: boolean;
  readonly persona?: Persona;
}

function newBrowser() {
  return fetchBrowser({ 'http://localhost:4000': async () => new Response('app') });
}

/** Signs in by hand as an app would and a person does; stops at the callback. */
async function callbackOf(config: oidc.Configuration, wishes: Wishes = {}) {
  const { browser = newBrowser(), persona = malee, fields = {} } = wishes;
  const verifier = oidc.randomPKCECodeVerifier();
  const parameters = {
    redirect_uri: CALLBACK,
    scope: 'openid profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...wishes.parameters,
  };
  const url = wishes.push
    ? await oidc.buildAuthorizationUrlWithPAR(config, parameters)
    : oidc.buildAuthorizationUrl(config, parameters);
  const form = await browser.open(url);
  const page =
    form.url.origin === provider.issuer
      ? await browser.submit(form, { email: persona.email, password: persona.password, ...fields })
      : form;
  return { page, form, verifier };
}

async function signIn(config: oidc.Configuration, wishes: Wishes = {}, options?: oidc.DPoPOptions) {
  const { page, verifier } = await callbackOf(config, wishes);
  return oidc.authorizationCodeGrant(
    config,
    page.url,
    { pkceCodeVerifier: verifier, idTokenExpected: true },
    undefined,
    options,
  );
}

describe('how apps prove themselves', () => {
  it('takes a secret in the form, in the header, or a signed assertion: each client its own', async () => {
    const assertion = oidc.PrivateKeyJwt({ key: keyed.privateKey, kid: 'k' });
    for (const [clientId, auth] of [
      ['app', undefined],
      ['app', oidc.ClientSecretBasic('app-secret')],
      ['keyed', assertion],
    ] as const) {
      const tokens = await signIn(await configured(clientId, auth));
      expect(tokens.claims()?.sub).toBe('malee');
    }
  });

  it.each([
    ['keyed', oidc.ClientSecretPost('keyed-secret')],
    ['app', oidc.ClientSecretPost('not-the-secret')],
  ])('refuses %s by another way or with another secret', async (clientId, auth) => {
    await expect(signIn(await configured(clientId, auth))).rejects.toMatchObject({ error: 'invalid_client' });
  });

  it('insists on a pushed request where the client says so', async () => {
    const config = await configured('pushing');
    await expect(signIn(config)).rejects.toMatchObject({ error: 'invalid_request' });
    expect((await signIn(config, { push: true })).claims()?.sub).toBe('malee');
  });

  it('binds tokens to a key where the client says so', async () => {
    const config = await configured('bound');
    await expect(signIn(config)).rejects.toMatchObject({ error: 'invalid_grant' });
    const DPoP = oidc.getDPoPHandle(config, await oidc.randomDPoPKeyPair());
    const tokens = await signIn(config, {}, { DPoP });
    expect(tokens.token_type).toBe('dpop');
    expect(await oidc.fetchUserInfo(config, tokens.access_token, 'malee', { DPoP })).toMatchObject({
      given_name: malee.person.name.first,
    });
  });

  it('signs with the algorithm that the client is registered with', async () => {
    const tokens = await signIn(await configured('curved'));
    expect(JSON.parse(Buffer.from(tokens.id_token!.split('.')[0]!, 'base64url').toString()).alg).toBe(
      'ES256',
    );
  });

  it('answers a client of any port on this machine, and nobody elsewhere', async () => {
    const config = await configured('anywhere');
    const redirect_uri = 'http://localhost:51234/auth/callback';
    const browser = fetchBrowser({ 'http://localhost:51234': async () => new Response('app') });
    const { page } = await callbackOf(config, { browser, parameters: { redirect_uri } });
    expect(page.url.href).toContain(`${redirect_uri}?code=`);
    const out = await browser.open(
      oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: 'http://localhost:51234/' }),
    );
    // A browser blocks the form if it may not lead to that port in the end.
    expect(out.headers.get('content-security-policy')).toContain(
      "form-action 'self' http://localhost:51234;",
    );
    expect((await browser.submit(out, { logout: 'yes' })).url.href).toBe('http://localhost:51234/');
    const evil = await callbackOf(config, {
      parameters: { redirect_uri: 'http://evil.example/auth/callback' },
    });
    expect(evil.form.status).toBe(400);
  });
});

describe('refresh tokens', () => {
  const offline = { parameters: { scope: 'openid offline_access' } };

  it('come with offline_access, pushed or not, and without it not', async () => {
    const config = await configured('app');
    expect((await signIn(config)).refresh_token).toBeUndefined();
    for (const push of [true, false]) {
      const tokens = await signIn(config, { ...offline, push });
      expect(tokens.refresh_token).toMatch(/^[\w-]{43}$/);
      expect(tokens.scope).toBe('openid offline_access');
    }
  });

  it('are new each time, and one that comes twice ends them all', async () => {
    const config = await configured('app');
    const first = await signIn(config, offline);
    const second = await oidc.refreshTokenGrant(config, first.refresh_token!);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(second.claims()?.sub).toBe('malee');
    await expect(oidc.refreshTokenGrant(config, first.refresh_token!)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    await expect(oidc.refreshTokenGrant(config, second.refresh_token!)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('stay the same where the client does not rotate them', async () => {
    const config = await configured('lasting');
    const { refresh_token } = await signIn(config, offline);
    for (const _time of [1, 2]) {
      expect((await oidc.refreshTokenGrant(config, refresh_token!)).refresh_token).toBe(refresh_token);
    }
  });

  it('are taken back by revocation, and introspection says so', async () => {
    const config = await configured('app');
    const { refresh_token } = await signIn(config, offline);
    expect((await oidc.tokenIntrospection(config, refresh_token!)).active).toBe(true);
    await oidc.tokenRevocation(config, refresh_token!);
    expect((await oidc.tokenIntrospection(config, refresh_token!)).active).toBe(false);
  });
});

describe('access tokens for an API', () => {
  it('are signed for that API alone', async () => {
    const config = await configured('app');
    const { page, verifier } = await callbackOf(config, {
      parameters: { scope: 'openid attendance:read', resource: API },
    });
    const tokens = await oidc.authorizationCodeGrant(
      config,
      page.url,
      { pkceCodeVerifier: verifier },
      { resource: API },
    );
    expect(decodeJwt(tokens.access_token)).toMatchObject({
      aud: API,
      scope: 'attendance:read',
      sub: 'malee',
      client_id: 'app',
    });
  });

  it('are refused for an API that nobody registered', async () => {
    const { page } = await callbackOf(await configured('app'), {
      parameters: { resource: 'https://unknown.example/' },
    });
    expect(page.url.searchParams.get('error')).toBe('invalid_target');
  });
});

describe('a fresher or stronger proof', () => {
  it('is asked for when the last one is too old, and the token says when it was', async () => {
    const config = await configured('app');
    const browser = newBrowser();
    await signIn(config, { browser });
    const silent = await callbackOf(config, { browser });
    expect(silent.form.url.origin).toBe('http://localhost:4000');
    const asked = await callbackOf(config, { browser, parameters: { max_age: '0' } });
    expect(asked.form.html).toContain('ยืนยันตัวตนอีกครั้ง');
    expect(asked.form.html).toContain('value="malee@moc.example"');
    const tokens = await oidc.authorizationCodeGrant(config, asked.page.url, {
      pkceCodeVerifier: asked.verifier,
      maxAge: 0,
    });
    expect(tokens.claims()?.auth_time).toBeTypeOf('number');
  });

  it('is a one-time code beside the password', async () => {
    const config = await configured('app');
    const browser = newBrowser();
    await signIn(config, { browser, persona: somchai });
    const parameters = { acr_values: 'mfa' };
    const wrong = await callbackOf(config, {
      browser,
      persona: somchai,
      parameters,
      fields: { code: '000000' },
    });
    expect(wrong.page.status).toBe(401);
    expect(wrong.page.html).toContain('รหัสใช้ครั้งเดียวไม่ถูกต้อง');
    const tokens = await signIn(config, {
      browser,
      persona: somchai,
      parameters,
      fields: { code: '112233' },
    });
    expect(tokens.claims()).toMatchObject({ acr: 'mfa', sub: 'somchai' });
    const again = await callbackOf(config, { browser, parameters });
    expect(again.form.url.origin).toBe('http://localhost:4000');
  });

  it('stays a password for an account that has no more', async () => {
    const tokens = await signIn(await configured('app'), { parameters: { acr_values: 'mfa' } });
    expect(tokens.claims()?.acr).toBe('pwd');
  });

  it('is told as supported', async () => {
    expect((await configured('app')).serverMetadata()).toMatchObject({
      acr_values_supported: ['pwd', 'mfa'],
    });
  });
});

it('tells the app on this machine when the person signs out, naming the session', async () => {
  const config = await configured('app');
  const browser = newBrowser();
  const tokens = await signIn(config, { browser });
  const { sid } = tokens.claims()!;
  expect(sid).toBeTypeOf('string');
  const asked = await browser.open(oidc.buildEndSessionUrl(config, { id_token_hint: tokens.id_token! }));
  sent.length = 0;
  const done = await browser.submit(asked, { logout: 'yes' });
  expect(done.url.href).toContain('/session/end/success');
  expect(sent).toHaveLength(1);
  expect(decodeJwt(sent[0]!)).toMatchObject({
    iss: provider.issuer,
    aud: 'app',
    sub: 'malee',
    sid,
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
  });
});

describe('what can be broken while it runs', () => {
  const metadata = () => fetch(`${provider.issuer}/.well-known/openid-configuration`, { redirect: 'manual' });

  it.each([
    ['error', { status: 500, type: 'application/json' }],
    ['html', { status: 200, type: 'text/html; charset=utf-8' }],
    ['redirect', { status: 302, type: null }],
  ] as const)('an endpoint that answers with %s, until it is cleared', async (fault, expected) => {
    provider.faults.set('metadata', fault);
    const response = await metadata();
    expect({ status: response.status, type: response.headers.get('content-type') }).toEqual(expected);
    provider.faults.clear();
    expect(await (await metadata()).json()).toMatchObject({ issuer: provider.issuer });
  });

  it('an endpoint that closes the connection', async () => {
    provider.faults.set('keys', 'drop');
    await expect(fetch(`${provider.issuer}/jwks`)).rejects.toThrow();
    expect((await metadata()).status).toBe(200);
  });

  it('an endpoint that hangs, and is cut when all is well again', async () => {
    provider.faults.set('token', 'hang');
    const asked = fetch(`${provider.issuer}/token`, { method: 'POST' });
    const first = await Promise.race([asked.catch(() => 'cut'), metadata().then(() => 'still hanging')]);
    expect(first).toBe('still hanging');
    provider.faults.clear();
    await expect(asked).rejects.toThrow();
  });

  it('its clock, in what it signs and in Date', async () => {
    const config = await configured('app');
    const right = await signIn(config);
    provider.faults.setClockAhead(300);
    config[oidc.customFetch] = (url, init) => fetch(url, init as RequestInit);
    const { page, verifier } = await callbackOf(config);
    const response = await fetch(`${provider.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'app',
        client_secret: 'app-secret',
        code: page.url.searchParams.get('code')!,
        redirect_uri: CALLBACK,
        code_verifier: verifier,
      }),
    });
    const ahead = decodeJwt(((await response.json()) as { id_token: string }).id_token);
    expect(ahead.iat! - right.claims()!.iat).toBeGreaterThanOrEqual(300);
    expect(Date.parse(response.headers.get('date')!) - Date.now()).toBeGreaterThan(290_000);
  });
});

describe('its keys', () => {
  const published = async () =>
    ((await (await fetch(`${provider.issuer}/jwks`)).json()) as { keys: JWK[] }).keys.map(({ kid }) => kid);
  const kidOf = (page: oidc.TokenEndpointResponse) =>
    JSON.parse(Buffer.from(page.id_token!.split('.')[0]!, 'base64url').toString()).kid;

  it('are replaced without forgetting who is signed in; older ones stay published unless they must not', async () => {
    const config = await configured('app');
    const browser = newBrowser();
    const before = kidOf(await signIn(config, { browser }));
    await provider.rotateKeys();
    const { page, form, verifier } = await callbackOf(config, { browser });
    expect(form.url.origin).toBe('http://localhost:4000');
    const after = kidOf(await oidc.authorizationCodeGrant(config, page.url, { pkceCodeVerifier: verifier }));
    expect(after).not.toBe(before);
    expect(await published()).toEqual(expect.arrayContaining([before, after]));
    await provider.rotateKeys({ forgetOld: true });
    expect(await published()).not.toContain(after);
  });
});
