import { MocError } from '@moc-sdk/core';
import { importJWK, type JWK } from 'jose';
import type { CryptoKeyPair } from 'openid-client';
import { privateKeyOf } from './client-authentication.js';

/** The members of a JWK that anybody may see (RFC 7518 6). */
const PUBLIC_MEMBERS = ['kty', 'crv', 'x', 'y', 'n', 'e'] as const;

/**
 * The key pair that access tokens are bound to (RFC 9449), from the private key.
 *
 * @throws MocError `sign-in/misconfigured`
 */
export async function proofKeyPair(jwk: JWK): Promise<CryptoKeyPair> {
  const privateKey = await privateKeyOf(jwk, 'dpop.key');
  const members = PUBLIC_MEMBERS.flatMap((name) => (jwk[name] === undefined ? [] : [[name, jwk[name]]]));
  const publicKey = await importJWK(Object.fromEntries(members), jwk.alg, { extractable: true });
  if (publicKey instanceof CryptoKey) return { privateKey, publicKey };
  throw new MocError('sign-in/misconfigured', { details: { problem: 'dpop.key holds no public key' } });
}
