import { exportJWK, generateKeyPair, type JWK, jwtVerify, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { withFreshKeys } from './fresh-keys.js';
import { createKeySet } from './key-sets.js';

const JWKS = 'https://account.example/jwks';
const first = await generateKeyPair('RS256');
const second = await generateKeyPair('RS256');

function start(cooldownMs: number) {
  let keys: JWK[] = [];
  let fetches = 0;
  const set = createKeySet(
    { timeoutMs: 1_000 },
    async () => {
      fetches += 1;
      return Response.json({ keys });
    },
    cooldownMs,
  );
  return {
    set: set(JWKS),
    publish: async (pair: typeof first, more: JWK = {}) => {
      keys = [{ ...(await exportJWK(pair.publicKey)), alg: 'RS256', ...more }];
    },
    fetches: () => fetches,
  };
}

const signed = (pair: typeof first, kid?: string) =>
  new SignJWT({ sub: 'malee' })
    .setProtectedHeader({ alg: 'RS256', ...(kid !== undefined && { kid }) })
    .sign(pair.privateKey);

describe('a key that the provider changed', () => {
  it.each([
    ['with a new id', 'key-1', 'key-2'],
    ['under the id of the one before', 'key-1', 'key-1'],
    ['without an id', undefined, undefined],
  ])('is known at the next login: one %s', async (_name, before, after) => {
    const { set, publish } = start(0);
    const verify = (token: string) => withFreshKeys(set, (find) => jwtVerify(token, find));
    await publish(first, before === undefined ? {} : { kid: before });
    await expect(verify(await signed(first, before))).resolves.toBeDefined();
    await publish(second, after === undefined ? {} : { kid: after });
    await expect(verify(await signed(second, after))).resolves.toBeDefined();
    await expect(verify(await signed(first, before))).rejects.toThrow();
  });
});

describe('keys for what anybody can send', () => {
  it('are not fetched again at will', async () => {
    const { set, publish, fetches } = start(30_000);
    await publish(first, { kid: 'key-1' });
    await expect(jwtVerify(await signed(first, 'key-1'), set.find)).resolves.toBeDefined();
    for (const kid of ['a', 'b', 'c']) {
      await expect(jwtVerify(await signed(second, kid), set.find)).rejects.toMatchObject({ check: 'key' });
    }
    expect(fetches()).toBe(1);
  });
});

describe('a key set that no key can be taken from', () => {
  it.each([
    ['keys for encryption', { use: 'enc' }],
    ['keys for other uses', { key_ops: ['encrypt'] }],
    ['keys of another algorithm', { alg: 'PS256' }],
  ])('refuses the token: %s', async (_name, more) => {
    const { set, publish } = start(0);
    await publish(first, { kid: 'key-1', ...more });
    await expect(jwtVerify(await signed(first, 'key-1'), set.find)).rejects.toMatchObject({ check: 'key' });
  });
});
