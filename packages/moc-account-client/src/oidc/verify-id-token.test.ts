import { base64url, type CryptoKey, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { type ExpectedIdToken, verifyIdToken } from './verify-id-token.js';

const expected: ExpectedIdToken = {
  issuer: 'https://account.example',
  clientId: 'app',
  algorithm: 'RS256',
  nonce: 'the-nonce',
  accessToken: 'an-access-token',
  now: new Date('2026-11-24T08:00:00Z'),
};

const seconds = expected.now.getTime() / 1_000;
const claims = {
  iss: expected.issuer,
  sub: 'malee',
  aud: expected.clientId,
  iat: seconds,
  exp: seconds + 300,
  nonce: expected.nonce,
};

const sign = (key: CryptoKey | Uint8Array, header: JWTHeaderParameters, more: object = {}) =>
  new SignJWT({ ...claims, ...more }).setProtectedHeader(header).sign(key);

describe('the algorithm of an ID token', () => {
  it.each(['RS256', 'PS256', 'ES256', 'EdDSA'] as const)(
    'is taken if the client is registered for it: %s',
    async (alg) => {
      const { privateKey, publicKey } = await generateKeyPair(alg);
      const token = await sign(privateKey, { alg });
      const verified = await verifyIdToken(token, { ...expected, algorithm: alg }, async () => publicKey);
      expect(verified.sub).toBe('malee');
    },
  );

  it.each(['PS256', 'ES256', 'EdDSA'] as const)(
    'is refused if it is another, however valid: %s',
    async (alg) => {
      const { privateKey, publicKey } = await generateKeyPair(alg);
      const token = await sign(privateKey, { alg });
      await expect(verifyIdToken(token, expected, async () => publicKey)).rejects.toMatchObject({
        code: 'ERR_JOSE_ALG_NOT_ALLOWED',
      });
    },
  );

  it('decides the hash of at_hash: Ed25519 takes the left half of SHA-512', async () => {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA');
    const digest = await crypto.subtle.digest('SHA-512', new TextEncoder().encode(expected.accessToken));
    const at_hash = base64url.encode(new Uint8Array(digest).subarray(0, 32));
    const token = await sign(privateKey, { alg: 'EdDSA' }, { at_hash });
    const options = { ...expected, algorithm: 'EdDSA' } as const;
    await expect(verifyIdToken(token, options, async () => publicKey)).resolves.toMatchObject({ at_hash });
    const other = verifyIdToken(token, { ...options, accessToken: 'another' }, async () => publicKey);
    await expect(other).rejects.toMatchObject({ check: 'at_hash' });
  });

  it('cannot be a shared secret', async () => {
    const secret = new TextEncoder().encode('a-secret-of-thirty-two-characters');
    const token = await sign(secret, { alg: 'HS256' });
    await expect(verifyIdToken(token, expected, async () => secret)).rejects.toThrow();
  });
});
