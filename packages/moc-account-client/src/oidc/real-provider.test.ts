import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fetchBrowser } from '../fixtures/fetch-browser.js';
import { oidcSettings } from '../fixtures/oidc-settings.js';
import { malee } from '../fixtures/people.js';
import { randomToken } from '../hashing.js';
import type { OidcOptions } from '../options.js';
import { createTestProvider, type TestClient } from '../testing/index.js';
import type { StepUp, Transaction } from '../transactions.js';
import { oidcProtocol } from './oidc-protocol.js';

const APP = 'http://localhost:4000';
const CALLBACK = `${APP}/auth/callback`;

async function keyOf(alg: string): Promise<{ key: JWK; publicKey: JWK }> {
  const pair = await generateKeyPair(alg, { extractable: true });
  const named = { alg, kid: `key-${alg}` };
  return {
    key: { ...(await exportJWK(pair.privateKey)), ...named },
    publicKey: { ...(await exportJWK(pair.publicKey)), ...named, use: 'sig' },
  };
}

const keys = { ES256: await keyOf('ES256'), RS256: await keyOf('RS256'), EdDSA: await keyOf('EdDSA') };
const client = (clientId: string, more: Partial<TestClient> = {}): TestClient => ({
  clientId,
  secret: `${clientId}-secret`,
  redirectUris: [CALLBACK],
  ...more,
});
const provider = createTestProvider({
  personas: [malee],
  clients: [
    client('app', { alwaysSendsAuthTime: true }),
    client('basic-app', { secret: 'a-b_c.d~e+f%g/h=:i' }),
    client('keyed', {
      publicKeys: [keys.ES256.publicKey, keys.RS256.publicKey],
    }),
    client('pushing', { requiresPar: true }),
    client('bound', { requiresDpop: true }),
  ],
});

beforeAll(() => provider.listen());
afterEach(() => provider.faults.clear());
afterAll(() => provider.close());

const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

function start(options: Partial<OidcOptions> = {}) {
  const clientId = options.clientId ?? 'app';
  const protocol = oidcProtocol(
    oidcSettings({
      issuer: provider.issuer,
      clientAuth: { method: 'client_secret_post', secret: `${clientId}-secret` },
      ...options,
    }),
  );
  const browser = fetchBrowser({ [APP]: async () => new Response('app') });

  async function signIn(stepUp: StepUp = {}) {
    const transaction: Transaction = {
      state: randomToken(),
      nonce: randomToken(),
      verifier: randomToken(),
      returnTo: '/',
      startedAt: Date.now(),
      spent: false,
      ...stepUp,
    };
    const address = await protocol.authorizationUrl(transaction);
    const form = await browser.open(address);
    const isAsked = form.url.origin !== APP;
    const page = isAsked
      ? await browser.submit(form, { email: malee.email, password: malee.password })
      : form;
    return { address, isAsked, callback: page.url, signedIn: await protocol.complete(page.url, transaction) };
  }

  return { protocol, signIn };
}

describe('the ways in which an app proves itself', () => {
  it.each<[string, Partial<OidcOptions>]>([
    ['a secret in the form', {}],
    [
      'a secret in the header, with characters that have to be encoded and others that must not be',
      {
        clientId: 'basic-app',
        clientAuth: { method: 'client_secret_basic', secret: 'a-b_c.d~e+f%g/h=:i' },
      },
    ],
    [
      'a signed assertion (ES256)',
      { clientId: 'keyed', clientAuth: { method: 'private_key_jwt', key: keys.ES256.key } },
    ],
    [
      'a signed assertion (RS256)',
      { clientId: 'keyed', clientAuth: { method: 'private_key_jwt', key: keys.RS256.key } },
    ],
  ])('are taken by a real provider: %s', async (_name, options) => {
    const { signedIn } = await start(options).signIn();
    expect(signedIn.identity).toMatchObject({ subject: 'malee', kind: 'person' });
  });

  it('is told to the developer when it is not the registered one', async () => {
    const wrong = start({ clientAuth: { method: 'client_secret_post', secret: 'another' } });
    await expect(wrong.signIn()).rejects.toMatchObject({
      code: 'sign-in/misconfigured',
      details: { error: 'invalid_client' },
    });
  });

  it('is told to the developer when the key is none', async () => {
    const key = { ...keys.ES256.key, d: 'AAAA' };
    const { protocol } = start({ clientId: 'keyed', clientAuth: { method: 'private_key_jwt', key } });
    await expect(protocol.logoutUrl(undefined)).rejects.toMatchObject({ code: 'sign-in/misconfigured' });
  });
});

describe('a pushed authorization request', () => {
  it('leaves nothing in the address but a reference', async () => {
    const { address, signedIn } = await start({ clientId: 'pushing', par: true }).signIn();
    expect([...address.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
    expect(signedIn.identity.subject).toBe('malee');
  });

  it('is refused by name when the provider does not know the redirect URI', async () => {
    const { signIn } = start({ par: true, basePath: '/other' });
    await expect(signIn()).rejects.toMatchObject({ code: 'sign-in/pushed-request-invalid' });
  });
});

describe('tokens that are bound to a key', () => {
  it.each(['ES256', 'EdDSA'] as const)('are got, used and renewed with proofs: %s', async (alg) => {
    const { protocol, signIn } = start({
      clientId: 'bound',
      dpop: { key: keys[alg].key },
      par: alg === 'EdDSA',
      scopes: ['openid', 'profile', 'offline_access'],
    });
    const { address, signedIn } = await signIn();
    expect(address.searchParams.has('dpop_jkt')).toBe(alg === 'ES256');
    expect(signedIn.tokens?.tokenType).toBe('DPoP');
    const { tokens } = await protocol.refresh(signedIn.tokens?.refreshToken ?? '', { subject: 'malee' });
    expect(tokens.tokenType).toBe('DPoP');
    const answer = await protocol.callResource(tokens, new URL(`${provider.issuer}/me`), {});
    expect(await answer.json()).toMatchObject({ sub: 'malee' });
  });
});

describe('a provider that cannot do what the options ask for', () => {
  const dpop = { key: keys.RS256.key };

  it('says so to the developer at the login', async () => {
    await expect(start({ clientId: 'bound', dpop }).signIn()).rejects.toMatchObject({
      code: 'sign-in/misconfigured',
      details: { error: 'invalid_dpop_proof' },
    });
  });

  it('is seen in the diagnosis before', async () => {
    const { protocol } = start({ clientId: 'bound', dpop, idTokenAlgorithm: 'PS256' });
    const finding = (await protocol.diagnose()).find(({ what }) => what === 'endpoints');
    expect(finding).toMatchObject({ ok: false });
    expect(finding?.detail).toContain('dpop: the provider does not name RS256');
    expect(finding?.detail).toContain('idTokenAlgorithm: the provider does not name PS256');
  });
});

describe('a renewed access token', () => {
  it('comes with a new refresh token, and the used one is refused', async () => {
    const { protocol, signIn } = start({ scopes: ['openid', 'profile', 'offline_access'] });
    const { signedIn } = await signIn();
    const { tokens: before, authenticatedAt } = signedIn;
    const context = { subject: 'malee', ...(authenticatedAt && { authenticatedAt }) };
    const renewed = await protocol.refresh(before?.refreshToken ?? '', context);
    expect(renewed.tokens.accessToken).not.toBe(before?.accessToken);
    expect(renewed.tokens.refreshToken).not.toBe(before?.refreshToken);
    expect(Date.parse(renewed.tokens.expiresAt ?? '')).toBeGreaterThan(Date.now());
    expect(renewed.logoutHint).toBeDefined();
    await expect(protocol.refresh(before?.refreshToken ?? '', context)).rejects.toMatchObject({
      code: 'sign-in/refresh-refused',
      details: { error: 'invalid_grant' },
    });
  });

  it('for another person or another sign-in is refused', async () => {
    const { protocol, signIn } = start({ scopes: ['openid', 'profile', 'offline_access'] });
    const tokenOf = async () => (await signIn()).signedIn.tokens?.refreshToken ?? '';
    await expect(protocol.refresh(await tokenOf(), { subject: 'other' })).rejects.toMatchObject({
      code: 'sign-in/refresh-mismatch',
      details: { claim: 'sub' },
    });
    const context = { subject: 'malee', authenticatedAt: '2020-01-01T00:00:00.000Z' };
    await expect(protocol.refresh(await tokenOf(), context)).rejects.toMatchObject({
      code: 'sign-in/refresh-mismatch',
      details: { claim: 'auth_time' },
    });
  });

  it('is no more once the tokens were taken back', async () => {
    const { protocol, signIn } = start({ scopes: ['openid', 'profile', 'offline_access'] });
    const { tokens } = (await signIn()).signedIn;
    if (!tokens) throw new Error('no tokens');
    expect(await protocol.revoke(tokens)).toBe(true);
    await expect(protocol.refresh(tokens.refreshToken ?? '', { subject: 'malee' })).rejects.toMatchObject({
      code: 'sign-in/refresh-refused',
    });
    const { tokens: plain } = (await start().signIn()).signedIn;
    if (!plain) throw new Error('no tokens');
    expect(await protocol.revoke(plain)).toBe(true);
    const answer = await protocol.callResource(plain, new URL(`${provider.issuer}/me`), {});
    expect(answer.status).toBe(401);
  });

  it('is a matter of the network while the provider is away, not of the person', async () => {
    const { protocol, signIn } = start({ scopes: ['openid', 'offline_access', 'profile'], timeout: '1s' });
    const { tokens } = (await signIn()).signedIn;
    for (const [fault, code] of [
      ['error', 'sign-in/provider-unavailable'],
      ['drop', 'sign-in/provider-unavailable'],
      ['hang', 'sign-in/provider-timeout'],
      ['html', 'sign-in/token-response-invalid'],
      ['redirect', 'sign-in/token-response-invalid'],
    ] as const) {
      provider.faults.set('token', fault);
      await expect(protocol.refresh(tokens?.refreshToken ?? '', { subject: 'malee' })).rejects.toMatchObject({
        code,
      });
      provider.faults.clear();
    }
    await expect(protocol.refresh(tokens?.refreshToken ?? '', { subject: 'malee' })).resolves.toBeDefined();
  });
});

describe('a provider whose keys cannot be read', () => {
  it('has no refresh token spent in vain', async () => {
    const options = { scopes: ['openid', 'profile', 'offline_access'] };
    const { tokens } = (await start(options).signIn()).signedIn;
    const { protocol } = start(options);
    provider.faults.set('keys', 'error');
    const renew = () => protocol.refresh(tokens?.refreshToken ?? '', { subject: 'malee' });
    await expect(renew()).rejects.toMatchObject({ code: 'sign-in/keys-unavailable' });
    provider.faults.clear();
    await expect(renew()).resolves.toHaveProperty('tokens');
  });
});

describe('a fresh proof', () => {
  it('is asked for though the provider knows the person, and says when it was given', async () => {
    const { signIn } = start();
    expect((await signIn()).isAsked).toBe(true);
    expect((await signIn()).isAsked).toBe(false);
    const { isAsked, address, signedIn } = await signIn({ maxAge: 300, subjectKey: 'somebody' });
    expect(isAsked).toBe(true);
    expect(address.searchParams.get('max_age')).toBe('300');
    expect(address.searchParams.get('prompt')).toBe('login');
    expect(Math.abs(Date.parse(signedIn.authenticatedAt ?? '') - Date.now())).toBeLessThan(30_000);
  });

  it('that is too weak is refused', async () => {
    const { signIn } = start();
    await expect(signIn({ acr: ['urn:of-another-world'] })).rejects.toMatchObject({
      code: 'sign-in/acr-too-weak',
    });
  });
});

describe('a userinfo endpoint', () => {
  it.each([
    ['error', 'sign-in/provider-unavailable', {}],
    ['html', 'sign-in/userinfo-invalid', { check: 'content-type' }],
    ['redirect', 'sign-in/userinfo-invalid', { check: 'HTTP 302' }],
  ] as const)('that answers otherwise is named: %s', async (fault, code, details) => {
    const { signIn } = start();
    provider.faults.set('userinfo', fault);
    await expect(signIn()).rejects.toMatchObject({ code, details });
  });
});

describe('clocks that disagree', () => {
  it.each([120, -400])('are named with their difference: %i s', async (seconds) => {
    const { protocol, signIn } = start();
    provider.faults.setClockAhead(seconds);
    const refusal = await signIn().catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'sign-in/clock-skew' });
    const named = (refusal as { details: { seconds: number } }).details.seconds;
    expect(Math.abs(named - Math.abs(seconds))).toBeLessThan(5);
    const findings = await protocol.diagnose();
    expect(findings.find(({ what }) => what === 'clock')).toMatchObject({ ok: false });
  });
});

describe('the diagnosis', () => {
  it('finds nothing amiss at a provider that works, and what is amiss at one that does not', async () => {
    const { protocol } = start();
    expect((await protocol.diagnose()).map(({ what, ok }) => [what, ok])).toEqual([
      ['metadata', true],
      ['endpoints', true],
      ['keys', true],
      ['clock', true],
    ]);
    provider.faults.set('keys', 'error');
    expect((await protocol.diagnose()).find(({ what }) => what === 'keys')).toMatchObject({ ok: false });
    provider.faults.set('metadata', 'html');
    const [finding] = await protocol.diagnose();
    expect(finding).toMatchObject({ what: 'metadata', ok: false });
    expect(finding?.detail).toContain('content-type');
  });
});

describe('a call to an API', () => {
  async function api(listener: RequestListener): Promise<URL> {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => {
      server.close();
      server.closeAllConnections();
    });
    return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/leave`);
  }
  const tokens = { accessToken: 'an-access-token', tokenType: 'Bearer' } as const;

  it('carries the token, the body and the headers, and brings every answer back', async () => {
    const url = await api(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const { authorization, 'content-type': type } = request.headers;
      response.writeHead(403, { 'www-authenticate': 'Bearer error="insufficient_scope"' });
      response.end(JSON.stringify({ method: request.method, authorization, type, body }));
    });
    const answer = await start().protocol.callResource(tokens, url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"days":1}',
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({
      method: 'POST',
      authorization: 'Bearer an-access-token',
      type: 'application/json',
      body: '{"days":1}',
    });
  });

  it('needs no provider: a token that is good stays good while the provider is away', async () => {
    const url = await api((_request, response) => response.end('welcome'));
    const { protocol } = start({ issuer: 'https://nowhere.invalid' });
    expect(await (await protocol.callResource(tokens, url, {})).text()).toBe('welcome');
  });

  it('follows no redirect, with which the token would leave the API', async () => {
    const url = await api((_request, response) =>
      response.writeHead(302, { location: 'https://evil.example/' }).end(),
    );
    expect((await start().protocol.callResource(tokens, url, {})).status).toBe(302);
  });

  it('gives up on an API that hangs, and stops when the caller does', async () => {
    const url = await api(() => {});
    const { protocol } = start({ timeout: '1s' });
    await expect(protocol.callResource(tokens, url, {})).rejects.toMatchObject({
      code: 'sign-in/provider-timeout',
    });
    const stopped = protocol.callResource(tokens, url, { signal: AbortSignal.abort(new Error('enough')) });
    await expect(stopped).rejects.toThrow('enough');
  });

  it('proves its key again with the nonce that the API asks for, and sends the body again', async () => {
    const bodies: string[] = [];
    const url = await api(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      bodies.push(body);
      const proof = JSON.parse(
        atob(String(request.headers.dpop).split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/')),
      );
      if (proof.nonce === 'the-nonce') return response.end('welcome');
      return response
        .writeHead(401, { 'www-authenticate': 'DPoP error="use_dpop_nonce"', 'dpop-nonce': 'the-nonce' })
        .end();
    });
    const { protocol } = start({ clientId: 'bound', dpop: { key: keys.ES256.key } });
    const answer = await protocol.callResource({ ...tokens, tokenType: 'DPoP' }, url, {
      method: 'POST',
      body: new Blob(['a leave request']).stream(),
    });
    expect(await answer.text()).toBe('welcome');
    expect(bodies).toEqual(['a leave request', 'a leave request']);
  });

  it('never sends the token over plain http to another machine', async () => {
    const call = start().protocol.callResource(tokens, new URL('http://api.example/'), {});
    await expect(call).rejects.toMatchObject({ code: 'sign-in/misconfigured' });
  });
});
