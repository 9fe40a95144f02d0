import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import type { ClientAuth } from '../options.js';
import { clientAuthentication } from './client-authentication.js';

const ISSUER = 'https://account.example';
const TOKEN_ENDPOINT = `${ISSUER}/token`;

async function authenticate(auth: ClientAuth, clientId = 'ops-ta') {
  const body = new URLSearchParams();
  const headers = new Headers();
  const apply = await clientAuthentication(auth);
  await apply({ issuer: ISSUER, token_endpoint: TOKEN_ENDPOINT }, { client_id: clientId }, body, headers);
  return { body, headers };
}

/** What stands in the header `Authorization`, before anybody decodes it. */
async function basic(clientId: string, secret: string): Promise<string> {
  const { headers } = await authenticate({ method: 'client_secret_basic', secret }, clientId);
  return atob(headers.get('authorization')?.replace('Basic ', '') ?? '');
}

describe('a secret in the header', () => {
  it('reads the same to providers that decode it and to those that do not', async () => {
    expect(await basic('ops-ta_1', 'a-b_c.d~e/f=G0!*(x)')).toBe('ops-ta_1:a-b_c.d~e/f=G0!*(x)');
  });

  it.each([
    ['ops:ta', 'a+b%c'],
    ['ops ta', 'a b'],
    ['ระบบ', 'ความลับ 🔑'],
  ])('comes out right where it is decoded, whatever it holds: %s', async (clientId, secret) => {
    const joined = await basic(clientId, secret);
    const [id = '', password = ''] = joined.split(':');
    const decode = (text: string) => decodeURIComponent(text.replaceAll('+', '%20'));
    expect([decode(id), decode(password)]).toEqual([clientId, secret]);
    expect(joined).toMatch(/^[\x21-\x7e]+$/);
  });
});

describe('a signed assertion', () => {
  it('is for this provider alone, names its key, and lives a minute', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const key = { ...(await exportJWK(privateKey)), alg: 'ES256', kid: 'key-1' };
    const { body } = await authenticate({ method: 'private_key_jwt', key });
    const assertion = body.get('client_assertion') ?? '';
    const { aud, iss, sub, exp = 0, iat = 0, jti } = decodeJwt(assertion);
    expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'ES256', kid: 'key-1' });
    expect({ aud, iss, sub, life: exp - iat }).toEqual({
      aud: ISSUER,
      iss: 'ops-ta',
      sub: 'ops-ta',
      life: 60,
    });
    expect(jti).toHaveLength(43);
    expect(body.has('client_secret')).toBe(false);
  });

  it.each([
    ['issuer', ISSUER],
    ['token-endpoint', TOKEN_ENDPOINT],
  ] as const)('can be made out to what the provider wants: %s', async (audience, aud) => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const key = { ...(await exportJWK(privateKey)), alg: 'ES256', kid: 'key-1' };
    const { body } = await authenticate({ method: 'private_key_jwt', key, audience });
    const assertion = body.get('client_assertion') ?? '';
    expect(decodeJwt(assertion)).toMatchObject({ aud, iss: 'ops-ta' });
    expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'ES256', kid: 'key-1' });
  });

  it.each([
    ['a public key', { d: undefined }],
    ['a key of another algorithm', { alg: 'RS256' }],
    ['an algorithm that there is not', { alg: 'XX256' }],
  ])('needs a key that can sign: not %s', async (_name, changed) => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const key = JSON.parse(JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'ES256', ...changed }));
    const refused = await clientAuthentication({ method: 'private_key_jwt', key }).catch(
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({ code: 'sign-in/misconfigured' });
    expect(JSON.stringify(refused)).not.toContain(key.x);
  });
});
