import { SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Answers,
  HOSTILE_CLIENT,
  HOSTILE_ISSUER,
  type HostileKeys,
  type HostileProvider,
  hostileKeys,
  hostileProvider,
  unsigned,
} from '../fixtures/hostile-provider.js';
import { createMocAccount, memorySessions, type SignInEvent } from '../index.js';

const APP = 'https://app.example';
type Bend = (answers: Answers, provider: HostileProvider) => unknown;

let keys: HostileKeys;
beforeAll(async () => {
  keys = await hostileKeys();
});

/** One whole login at a provider whose answers are bent; returns what the app made of it. */
async function login(bend: Bend, changeCallback: (url: URL) => void = () => {}) {
  let nonce = '';
  const provider = hostileProvider(keys, bend, () => nonce);
  const events: SignInEvent[] = [];
  const moc = createMocAccount({
    protocol: 'oidc',
    issuer: HOSTILE_ISSUER,
    clientId: HOSTILE_CLIENT.clientId,
    clientAuth: { method: 'client_secret_post', secret: HOSTILE_CLIENT.secret },
    baseUrl: APP,
    session: { store: memorySessions(), secrets: ['a-secret-of-thirty-two-characters'] },
    fetch: provider.fetch,
    onEvent: (event) => events.push(event),
  });
  const begun = await moc.handler(new Request(`${APP}/auth/login`));
  const refusal = () => events.find((event) => event.type === 'refused');
  if (begun.status !== 303) return { response: begun, refused: refusal(), provider };
  const query = new URL(begun.headers.get('location') ?? '').searchParams;
  nonce = query.get('nonce') ?? '';
  const callback = new URL(
    `${APP}/auth/callback?${new URLSearchParams({ code: 'the-code', state: query.get('state') ?? '', iss: HOSTILE_ISSUER })}`,
  );
  changeCallback(callback);
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const response = await moc.handler(new Request(callback, { headers: { cookie } }));
  return { response, refused: refusal(), provider };
}

/** The key set is still empty when it is first fetched. */
function keyAppearsOnSecondLook(): Bend {
  let looks = 0;
  return ({ endpoints }) => {
    if (looks > 0) return;
    endpoints['/jwks'] = () => {
      looks += 1;
      return Response.json({ keys: [] });
    };
  };
}

const now = () => Math.floor(Date.now() / 1_000);

describe('an answer that is as it should be', () => {
  it.each<[string, Bend]>([
    ['as it is', () => {}],
    ['without at_hash', ({ claims }) => delete claims.at_hash],
    [
      'with the audience as a list',
      ({ claims }) => Object.assign(claims, { aud: [HOSTILE_CLIENT.clientId] }),
    ],
    [
      'with several audiences and our azp',
      ({ claims }) =>
        Object.assign(claims, { aud: [HOSTILE_CLIENT.clientId, 'other'], azp: HOSTILE_CLIENT.clientId }),
    ],
    ['without a key id, where there is one key', ({ header }) => delete header.kid],
    ['signed with a key that was published a moment ago', keyAppearsOnSecondLook()],
    ['with a clock 25 seconds ahead', ({ claims }) => Object.assign(claims, { iat: now() + 25 })],
  ])('signs in: %s', async (_name, bend) => {
    const { response } = await login(bend);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`${APP}/`);
  });
});

describe('an ID token that does not stand up', () => {
  it.each<[string, string, Bend]>([
    ['another nonce', 'nonce-mismatch', ({ claims }) => Object.assign(claims, { nonce: 'another' })],
    ['no nonce', 'nonce-mismatch', ({ claims }) => delete claims.nonce],
    [
      'another issuer',
      'token-issuer-mismatch',
      ({ claims }) => Object.assign(claims, { iss: 'https://evil.example' }),
    ],
    ['another audience', 'token-audience-mismatch', ({ claims }) => Object.assign(claims, { aud: 'other' })],
    ['a foreign azp', 'token-audience-mismatch', ({ claims }) => Object.assign(claims, { azp: 'other' })],
    [
      'several audiences and no azp',
      'token-audience-mismatch',
      ({ claims }) => Object.assign(claims, { aud: ['app', 'other'] }),
    ],
    [
      'a wrong at_hash',
      'token-hash-mismatch',
      ({ claims }) => Object.assign(claims, { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }),
    ],
    ['a past end', 'token-expired', ({ claims }) => Object.assign(claims, { exp: now() - 60 })],
    [
      'an issue time in the future',
      'token-time-invalid',
      ({ claims }) => Object.assign(claims, { iat: now() + 120 }),
    ],
    [
      'an issue time long ago',
      'token-time-invalid',
      ({ claims }) => Object.assign(claims, { iat: now() - 86_400 }),
    ],
    ['no subject', 'token-subject-invalid', ({ claims }) => delete claims.sub],
    [
      'an access token in its place',
      'token-type-invalid',
      ({ header }) => Object.assign(header, { typ: 'at+jwt' }),
    ],
    [
      'the key of an attacker under the known id',
      'signature-invalid',
      (answers, { otherKeys }) => {
        answers.sign = (claims, header) =>
          new SignJWT(claims).setProtectedHeader(header).sign(otherKeys.privateKey);
      },
    ],
    ['an unknown key id', 'key-unknown', ({ header }) => Object.assign(header, { kid: 'unknown' })],
  ])('is refused: %s', async (_name, code, bend) => {
    const { response, refused } = await login(bend);
    expect(response.status).toBe(400);
    expect(response.headers.getSetCookie().join()).not.toContain('moc-session');
    expect(refused).toMatchObject({ code: `sign-in/${code}`, step: 'callback' });
  });

  it.each<[string, string, number, Bend]>([
    [
      'alg none',
      'algorithm-refused',
      400,
      (answers) => Object.assign(answers, { sign: async (c: object) => unsigned({ ...c }, 'none') }),
    ],
    [
      'alg nOnE',
      'algorithm-refused',
      400,
      (answers) => Object.assign(answers, { sign: async (c: object) => unsigned({ ...c }, 'nOnE') }),
    ],
    [
      'HS256 with the client secret',
      'algorithm-refused',
      400,
      (answers) =>
        Object.assign(answers, {
          sign: (claims: object) =>
            new SignJWT({ ...claims })
              .setProtectedHeader({ alg: 'HS256' })
              .sign(new TextEncoder().encode(HOSTILE_CLIENT.secret.padEnd(32, '-'))),
        }),
    ],
    [
      'PS256 where RS256 is registered',
      'algorithm-refused',
      400,
      (answers, { keys }) =>
        Object.assign(answers, {
          sign: async (claims: object) => {
            const jwk = await crypto.subtle.exportKey('jwk', keys.privateKey);
            const { alg: _alg, ...rest } = jwk;
            const key = await crypto.subtle.importKey(
              'jwk',
              rest,
              { name: 'RSA-PSS', hash: 'SHA-256' },
              false,
              ['sign'],
            );
            return new SignJWT({ ...claims }).setProtectedHeader({ alg: 'PS256', kid: 'key-1' }).sign(key);
          },
        }),
    ],
    [
      'no ID token at all',
      'id-token-missing',
      502,
      (answers) => Object.assign(answers.token, { id_token: undefined }),
    ],
    ['garbage', 'id-token-malformed', 400, (answers) => Object.assign(answers.token, { id_token: 'a.b.c' })],
  ])('is refused: %s', async (_name, code, status, bend) => {
    const { response, refused } = await login(bend);
    expect(response.status).toBe(status);
    expect(refused).toMatchObject({ code: `sign-in/${code}` });
  });
});

describe('a provider that answers wrongly', () => {
  it.each<[string, string, number, Bend]>([
    [
      'userinfo of somebody else',
      'sign-in/userinfo-invalid',
      502,
      ({ userinfo }) => Object.assign(userinfo, { sub: 'other' }),
    ],
    ['userinfo without a name', 'sign-in/claims-invalid', 502, ({ userinfo }) => delete userinfo.given_name],
    [
      'a status that does not exist',
      'sign-in/claims-invalid',
      502,
      ({ userinfo }) => Object.assign(userinfo, { moc_account_status: 'royal' }),
    ],
    [
      'a failing token endpoint',
      'sign-in/provider-unavailable',
      503,
      ({ endpoints }) => Object.assign(endpoints, { '/token': () => new Response('', { status: 502 }) }),
    ],
    [
      'a failing key set',
      'sign-in/keys-unavailable',
      503,
      ({ endpoints }) => Object.assign(endpoints, { '/jwks': () => new Response('', { status: 500 }) }),
    ],
    [
      'a refused secret',
      'sign-in/misconfigured',
      500,
      ({ endpoints }) =>
        Object.assign(endpoints, {
          '/token': () => Response.json({ error: 'invalid_client' }, { status: 401 }),
        }),
    ],
    [
      'a code that was used before',
      'sign-in/code-refused',
      400,
      ({ endpoints }) =>
        Object.assign(endpoints, {
          '/token': () => Response.json({ error: 'invalid_grant' }, { status: 400 }),
        }),
    ],
    [
      'a redirecting token endpoint',
      'sign-in/token-response-invalid',
      502,
      ({ endpoints }) =>
        Object.assign(endpoints, { '/token': () => Response.redirect('https://evil.example/token') }),
    ],
    [
      'HTML instead of metadata',
      'sign-in/metadata-invalid',
      502,
      ({ endpoints }) =>
        Object.assign(endpoints, {
          '/.well-known/openid-configuration': () =>
            new Response('<h1>hello</h1>', { headers: { 'content-type': 'text/html' } }),
        }),
    ],
    [
      'the metadata of another issuer',
      'sign-in/metadata-invalid',
      502,
      ({ endpoints }) =>
        Object.assign(endpoints, {
          '/.well-known/openid-configuration': () => Response.json({ issuer: 'https://evil.example' }),
        }),
    ],
    [
      'metadata with an endpoint on plain http',
      'sign-in/metadata-invalid',
      502,
      ({ endpoints }) =>
        Object.assign(endpoints, {
          '/.well-known/openid-configuration': () =>
            Response.json({
              issuer: HOSTILE_ISSUER,
              authorization_endpoint: 'http://account.example/a',
              token_endpoint: `${HOSTILE_ISSUER}/t`,
              jwks_uri: `${HOSTILE_ISSUER}/j`,
            }),
        }),
    ],
  ])('%s: %s', async (_name, code, status, bend) => {
    const { response, refused } = await login(bend);
    expect(refused?.code).toBe(code);
    expect(response.status).toBe(status);
    expect(response.headers.getSetCookie().join()).not.toContain('moc-session');
  });

  it.each<[string, string, (url: URL) => void]>([
    ['another issuer', 'issuer-mismatch', (url) => url.searchParams.set('iss', 'https://evil.example')],
    [
      'no issuer, though the provider promises one',
      'issuer-mismatch',
      (url) => url.searchParams.delete('iss'),
    ],
    ['two codes', 'code-missing', (url) => url.searchParams.append('code', 'other')],
    ['no code', 'code-missing', (url) => url.searchParams.delete('code')],
    ['an ID token in the address', 'response-unexpected', (url) => url.searchParams.set('id_token', 'a.b.c')],
    ['a wrapped response', 'response-unexpected', (url) => url.searchParams.set('response', 'a.b.c')],
    [
      'an error of another issuer',
      'issuer-mismatch',
      (url) => {
        url.searchParams.set('error', 'access_denied');
        url.searchParams.set('iss', 'https://evil.example');
      },
    ],
  ])('an authorization response with %s never reaches the token endpoint', async (_name, code, change) => {
    const { response, refused, provider } = await login(() => {}, change);
    expect(response.status).toBe(400);
    expect(refused?.code).toBe(`sign-in/${code}`);
    expect(provider.tokenCalls()).toBe(0);
  });

  it('keeps codes, tokens and claims out of what is reported', async () => {
    const { refused } = await login(({ claims }) => Object.assign(claims, { nonce: 'another' }));
    expect(JSON.stringify(refused)).not.toMatch(/the-code|eyJ|malee/);
  });
});
