import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** A key pair as JWKs. */
export interface KeyPair {
  readonly kid: string;
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
}

/** The keys of the play. Making them takes a moment: many providers may share one set. */
export interface HostileKeys {
  /** Signs what the provider signs. RSA. */
  readonly current: KeyPair;
  /** Signs after {@link HostileProvider.rotateKeys}. RSA. */
  readonly next: KeyPair;
  /** Published only by a provider that uses it. P-256. */
  readonly curve: KeyPair;
  /** The attacker's own; never published, unless a case does. RSA. */
  readonly attacker: KeyPair;
}

export async function hostileKeys(): Promise<HostileKeys> {
  const [current, next, attacker, curve] = await Promise.all([
    pair('RS256', 'key-1'),
    pair('RS256', 'key-2'),
    pair('RS256', 'key-evil'),
    pair('ES256', 'key-curve'),
  ]);
  return { current, next, attacker, curve };
}

async function pair(alg: string, kid: string): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const [privateJwk, publicJwk] = await Promise.all([exportJWK(privateKey), exportJWK(publicKey)]);
  return { kid, privateJwk, publicJwk };
}

/** A public key as a provider publishes it. */
export function published({ kid, publicJwk }: KeyPair): JWK {
  return { ...publicJwk, kid, use: 'sig', alg: publicJwk.kty === 'RSA' ? 'RS256' : 'ES256' };
}
