import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../hashing.js';
import type { ResourceServerOptions } from './options.js';
import { createResourceServer } from './resource-server.js';

const ISSUER = 'https://account.example';
const API = 'https://api.example';
const keys = await generateKeyPair('RS256', { extractable: true });
const otherKeys = await generateKeyPair('RS256');
const callerKeys = await generateKeyPair('ES256', { extractable: true });
const jwk = await exportJWK(callerKeys.publicKey);
const jkt = await calculateJwkThumbprint(jwk);
const seconds = () => Math.floor(Date.now() / 1_000);

interface Play {
  introspection?: Record<string, unknown> | (() => Response);
  keys?: () => Response;
  /** What the provider's answers say is the time. */
  date?: string;
}

/** A provider in this process: metadata, keys and what it says of tokens. */
function start(options: Partial<ResourceServerOptions> = {}, play: Play = {}) {
  const asked: string[] = [];
  const answers: Record<string, () => Promise<Response> | Response> = {
    '/.well-known/openid-configuration': () =>
      Response.json({
        issuer: ISSUER,
        authorization_endpoint: `${ISSUER}/authorize`,
        token_endpoint: `${ISSUER}/token`,
        jwks_uri: `${ISSUER}/jwks`,
        introspection_endpoint: `${ISSUER}/introspect`,
      }),
    '/jwks':
      play.keys ??
      (async () =>
        Response.json({
          keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' }],
        })),
    '/introspect': () =>
      typeof play.introspection === 'function' ? play.introspection() : Response.json(play.introspection),
  };
  const api = createResourceServer({
    issuer: ISSUER,
    audience: API,
    fetch: async (input) => {
      const { pathname } = new URL(String(input));
      asked.push(pathname);
      const answer = (await answers[pathname]?.()) ?? new Response('', { status: 404 });
      if (play.date) answer.headers.set('date', play.date);
      return answer;
    },
    ...options,
  });
  return { api, asked: (path: string) => asked.filter((one) => one === path).length };
}

const claims = (): JWTPayload => ({
  iss: ISSUER,
  sub: 'malee',
  aud: API,
  client_id: 'app',
  scope: 'leave:read leave:write',
  jti: crypto.randomUUID(),
  iat: seconds(),
  exp: seconds() + 300,
});

const sign = (
  changed: object = {},
  { header = {}, key = keys.privateKey }: { header?: object; key?: CryptoKey } = {},
) =>
  new SignJWT({ ...claims(), ...changed })
    .setProtectedHeader({ alg: 'RS256', kid: 'key-1', typ: 'at+jwt', ...header })
    .sign(key);

const request = (headers: Record<string, string> | Headers, path = '/leave?m=11', method = 'GET') =>
  new Request(`http://internal.example:8080${path}`, { method, headers });
const bearer = (token: string) => request({ authorization: `Bearer ${token}` });

const proofFor =
  (token: string, changed: object = {}, header: object = {}) =>
  async () =>
    new SignJWT({
      jti: crypto.randomUUID(),
      htm: 'GET',
      htu: `${API}/leave`,
      iat: seconds(),
      ath: await sha256(token),
      ...changed,
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk, ...header })
      .sign(callerKeys.privateKey);

describe('an access token that is as it should be', () => {
  it('tells who calls, by which app, and what they may', async () => {
    const { api } = start();
    const accepted = await api.verifyAccessToken(bearer(await sign()), { scope: 'leave:read leave:write' });
    expect(accepted).toMatchObject({
      issuer: ISSUER,
      subject: 'malee',
      clientId: 'app',
      scopes: ['leave:read', 'leave:write'],
    });
    expect(accepted.expiresAt).toMatch(/^\d{4}-/);
  });

  it('is taken for one of several audiences, and whatever the letters of the scheme', async () => {
    const token = await sign({ aud: ['https://other.example', API] });
    const { api } = start();
    await expect(api.verifyAccessToken(request({ authorization: `bEARER ${token}` }))).resolves.toBeDefined();
  });
});

describe('an access token that does not stand up', () => {
  it.each<[string, string, object]>([
    ['of another issuer', 'iss', { iss: 'https://evil.example' }],
    ['for another API', 'aud', { aud: 'https://other.example' }],
    ['for nobody', 'aud', { aud: undefined }],
    ['that has passed', 'expired', { exp: seconds() - 60 }],
    ['without an end', 'exp', { exp: undefined }],
    ['from the future', 'iat', { iat: seconds() + 120 }],
    ['without a subject', 'sub', { sub: undefined }],
    ['without a client', 'client_id', { client_id: undefined }],
    ['without an id', 'jti', { jti: undefined }],
    ['that is bound to a key, where no proofs are taken', 'cnf', { cnf: { jkt } }],
  ])('is refused: one %s', async (_name, check, changed) => {
    const { api } = start();
    await expect(api.verifyAccessToken(bearer(await sign(changed)))).rejects.toMatchObject({
      code: 'sign-in/access-token-invalid',
      details: { check },
    });
  });

  it.each<[string, string, () => Promise<string> | string]>([
    ['an ID token', 'typ', () => sign({}, { header: { typ: 'JWT' } })],
    ['a token without a type', 'typ', () => sign({}, { header: { typ: undefined } })],
    ['a foreign key under the known id', 'signature', () => sign({}, { key: otherKeys.privateKey })],
    ['an unknown key', 'key', () => sign({}, { header: { kid: 'other' }, key: otherKeys.privateKey })],
    ['an opaque token, where nobody is asked about it', 'jwt', () => 'opaque'],
  ])('is refused: %s', async (_name, check, make) => {
    const { api } = start();
    await expect(api.verifyAccessToken(bearer(await make()))).rejects.toMatchObject({
      code: 'sign-in/access-token-invalid',
      details: { check },
    });
  });

  it('cannot make the API fetch keys at will', async () => {
    const { api, asked } = start();
    for (let i = 0; i < 5; i++) {
      const token = await sign({}, { header: { kid: `other-${i}` } });
      await api.verifyAccessToken(bearer(token)).catch(() => {});
    }
    expect(asked('/jwks')).toBe(1);
  });

  it('lacks a scope: of every call, or of this one', async () => {
    const { api } = start({ scopes: ['leave:read'] });
    const token = await sign({ scope: 'leave:read' });
    await expect(api.verifyAccessToken(bearer(token))).resolves.toBeDefined();
    await expect(api.verifyAccessToken(bearer(token), { scope: ['leave:write'] })).rejects.toMatchObject({
      code: 'sign-in/access-token-scope',
      details: { scope: 'leave:write' },
    });
    await expect(api.verifyAccessToken(bearer(await sign({ scope: '' })))).rejects.toMatchObject({
      details: { scope: 'leave:read' },
    });
  });

  it('that has passed is told so to the caller, whatever the clocks; one from the future blames the clocks', async () => {
    const date = new Date(Date.now() + 90_000).toUTCString();
    const { api } = start({}, { date });
    await expect(api.verifyAccessToken(bearer(await sign({ exp: seconds() - 60 })))).rejects.toMatchObject({
      code: 'sign-in/access-token-invalid',
      details: { check: 'expired' },
    });
    await expect(api.verifyAccessToken(bearer(await sign({ iat: seconds() + 90 })))).rejects.toMatchObject({
      code: 'sign-in/clock-skew',
    });
  });

  it('is no matter of the caller when the keys cannot be read', async () => {
    const { api } = start({}, { keys: () => new Response('<p>', { status: 200 }) });
    const error = await api.verifyAccessToken(bearer(await sign())).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'sign-in/keys-unavailable' });
    expect(api.refusal(error).status).toBe(503);
    expect(api.refusal(error).headers.has('www-authenticate')).toBe(false);
  });
});

describe('a request without one token in the header', () => {
  it.each<[string, (token: string) => Request]>([
    ['nothing', () => request({})],
    ['the token in the address', (token) => request({}, `/leave?access_token=${token}`)],
    [
      'a token in the header and one in the address',
      (token) => request({ authorization: `Bearer ${token}` }, '/leave?access_token=x'),
    ],
    [
      'two headers',
      (token) =>
        request(
          new Headers([
            ['authorization', `Bearer ${token}`],
            ['authorization', `Bearer ${token}`],
          ]),
        ),
    ],
    ['a password', () => request({ authorization: 'Basic YTpi' })],
    ['more than a token', (token) => request({ authorization: `Bearer ${token} x` })],
  ])('is refused: %s', async (_name, make) => {
    const { api, asked } = start();
    const error = await api.verifyAccessToken(make(await sign())).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'sign-in/access-token-missing' });
    expect(api.refusal(error).headers.get('www-authenticate')).toBe('Bearer');
    expect(asked('/jwks')).toBe(0);
  });
});

describe('a token that only the provider can read', () => {
  const introspection = {
    clientId: 'api',
    clientAuth: { method: 'client_secret_post', secret: 's' },
  } as const;
  const active = () => ({ ...claims(), active: true });

  it('counts as long as the provider says so', async () => {
    const play: Play = { introspection: active() };
    const { api } = start({ introspection }, play);
    await expect(api.verifyAccessToken(bearer('opaque'))).resolves.toMatchObject({ subject: 'malee' });
    play.introspection = { active: false };
    await expect(api.verifyAccessToken(bearer('opaque'))).rejects.toMatchObject({
      code: 'sign-in/access-token-invalid',
      details: { check: 'active' },
    });
  });

  it.each<[string, string, object]>([
    ['of another issuer', 'iss', { iss: 'https://evil.example' }],
    ['for another API', 'aud', { aud: ['https://other.example'] }],
    ['for no API by name', 'aud', { aud: undefined }],
    ['that has passed', 'expired', { exp: seconds() - 60 }],
    ['with an end that is no time', 'exp', { exp: 'tomorrow' }],
    ['with an end beyond all time', 'exp', { exp: 1e300 }],
    ['without a subject', 'sub', { sub: undefined }],
    ['that is bound to a key, where no proofs are taken', 'cnf', { cnf: { jkt } }],
  ])('is refused: one %s', async (_name, check, changed) => {
    const { api } = start({ introspection }, { introspection: { ...active(), ...changed } });
    await expect(api.verifyAccessToken(bearer('opaque'))).rejects.toMatchObject({
      code: 'sign-in/access-token-invalid',
      details: { check },
    });
  });

  it('may come without an audience where the agency says so', async () => {
    const lenient = { ...introspection, requireAudience: false };
    const { api } = start({ introspection: lenient }, { introspection: { ...active(), aud: undefined } });
    await expect(api.verifyAccessToken(bearer('opaque'))).resolves.toBeDefined();
  });

  it.each([
    ['is down', 'sign-in/provider-unavailable', () => new Response('', { status: 502 })],
    ['does not know the API', 'sign-in/misconfigured', () => new Response('', { status: 401 })],
    ['answers a page', 'sign-in/response-invalid', () => new Response('<p>')],
  ] as const)('is no matter of the caller when the provider %s', async (_name, code, answer) => {
    const { api } = start({ introspection }, { introspection: answer });
    await expect(api.verifyAccessToken(bearer('opaque'))).rejects.toMatchObject({ code });
  });
});

describe('a token that is bound to a key', () => {
  const withProofs = (more: Partial<ResourceServerOptions> = {}) =>
    start({ dpop: 'accepted', baseUrl: API, ...more }).api;
  const bound = () => sign({ cnf: { jkt } });
  const presented = async (token: string, proof: () => Promise<string>, method = 'GET') =>
    request({ authorization: `DPoP ${token}`, dpop: await proof() }, '/leave?m=11', method);

  it('counts with a proof for this call, at the address that callers know', async () => {
    const token = await bound();
    const accepted = await withProofs().verifyAccessToken(await presented(token, proofFor(token)));
    expect(accepted.subject).toBe('malee');
  });

  it.each<[string, string, object, object?]>([
    ['another method', 'dpop-htm', { htm: 'POST' }],
    ['another address', 'dpop-htu', { htu: `${API}/other` }],
    ['the address behind the proxy', 'dpop-htu', { htu: 'http://internal.example:8080/leave' }],
    ['another token', 'dpop-ath', { ath: 'AAAA' }],
    ['no token', 'dpop-ath', { ath: undefined }],
    ['yesterday', 'dpop-iat', { iat: seconds() - 86_400 }],
    ['tomorrow', 'dpop-iat', { iat: seconds() + 86_400 }],
    ['no id', 'dpop-jti', { jti: '' }],
    ['another type of token', 'dpop-typ', {}, { typ: 'JWT' }],
  ])('is refused with a proof for %s', async (_name, check, changed, header) => {
    const token = await bound();
    const call = withProofs().verifyAccessToken(await presented(token, proofFor(token, changed, header)));
    await expect(call).rejects.toMatchObject({ code: 'sign-in/access-token-invalid', details: { check } });
  });

  it('is refused with a proof of another key, or one that hides a private key or none', async () => {
    const token = await bound();
    const stranger = await generateKeyPair('ES256', { extractable: true });
    const strange = await exportJWK(stranger.publicKey);
    const proof = async () =>
      new SignJWT({
        jti: 'x',
        htm: 'GET',
        htu: `${API}/leave`,
        iat: seconds(),
        ath: await sha256(token),
      })
        .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: strange })
        .sign(stranger.privateKey);
    await expect(withProofs().verifyAccessToken(await presented(token, proof))).rejects.toMatchObject({
      details: { check: 'dpop-key' },
    });
    for (const header of [{ jwk: await exportJWK(callerKeys.privateKey) }, { jwk: undefined }]) {
      const call = withProofs().verifyAccessToken(await presented(token, proofFor(token, {}, header)));
      await expect(call).rejects.toMatchObject({ details: { check: 'dpop' } });
    }
  });

  it('is no matter of the caller when what remembers proofs fails', async () => {
    const api = withProofs({ replay: { takeLease: () => Promise.reject(new Error('down')) } });
    const token = await bound();
    const error = await api
      .verifyAccessToken(await presented(token, proofFor(token)))
      .catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'system/storage-unavailable' });
    expect(api.refusal(error).status).toBe(503);
  });

  it('is refused when a proof comes twice', async () => {
    const api = withProofs();
    const token = await bound();
    const once = await proofFor(token)();
    const call = async () => api.verifyAccessToken(await presented(token, async () => once));
    await expect(call()).resolves.toBeDefined();
    await expect(call()).rejects.toMatchObject({ details: { check: 'dpop-replay' } });
  });

  it('is refused without a proof, also as an ordinary token, with the challenge that says why', async () => {
    const api = withProofs();
    const token = await bound();
    for (const headers of [{ authorization: `Bearer ${token}` }, { authorization: `DPoP ${token}` }]) {
      const error = await api.verifyAccessToken(request(headers)).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'sign-in/access-token-invalid', details: { check: 'dpop' } });
      const answer = api.refusal(error);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe(
        'DPoP error="invalid_dpop_proof", algs="ES256 RS256 PS256 EdDSA"',
      );
    }
  });

  it('is the only kind that is taken where that is asked for; otherwise plain ones are taken too', async () => {
    const plain = await sign();
    await expect(withProofs().verifyAccessToken(bearer(plain))).resolves.toBeDefined();
    await expect(withProofs({ dpop: 'required' }).verifyAccessToken(bearer(plain))).rejects.toMatchObject({
      details: { check: 'cnf' },
    });
  });
});

describe('the refusal', () => {
  it('tells a program the code, a person the reason, and the caller how to ask', async () => {
    const { api } = start({ scopes: ['leave:write'] });
    const error = await api
      .verifyAccessToken(bearer(await sign({ scope: '' })))
      .catch((thrown: unknown) => thrown);
    const answer = api.refusal(error);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('www-authenticate')).toBe(
      'Bearer error="insufficient_scope", scope="leave:write"',
    );
    expect(await answer.json()).toMatchObject({
      error: { code: 'sign-in/access-token-scope', text: { th: expect.any(String), en: expect.any(String) } },
    });
    expect(api.refusal(new Error('a secret')).status).toBe(500);
    expect(await api.refusal(new Error('a secret')).text()).not.toContain('a secret');
  });

  it('never holds the token', async () => {
    const { api } = start();
    const token = await sign({ iss: 'https://evil.example' });
    const error = await api.verifyAccessToken(bearer(token)).catch((thrown: unknown) => thrown);
    expect(JSON.stringify([error, (error as Error).cause, (error as Error).message])).not.toContain(token);
  });
});

describe('the options', () => {
  it.each<[string, Partial<ResourceServerOptions>, string]>([
    ['an issuer on plain http', { issuer: 'http://account.example' }, 'issuer'],
    ['proofs without an address', { dpop: 'required' }, 'baseUrl'],
    ['an address with a path', { dpop: 'required', baseUrl: `${API}/v1` }, 'baseUrl'],
    ['no audience', { audience: '' }, 'audience'],
    ['a scope that would break the challenge', { scopes: ['a"b'] }, 'scopes'],
  ])('are refused: %s', (_name, options, named) => {
    expect(() => start(options)).toThrow(named);
  });
});
