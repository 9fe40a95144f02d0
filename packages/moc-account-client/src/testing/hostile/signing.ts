import { base64url, type JWK } from 'jose';

/**
 * JWS by hand, since no library signs what an attacker signs: headers that lie, texts that are no JSON, hashes that do
 * not belong together.
 */
export type SigningAlgorithm = 'RS256' | 'RS384' | 'RS512' | 'PS256' | 'ES256' | 'HS256' | 'HS384';

const PARAMETERS: Readonly<Record<SigningAlgorithm, { name: string; hash: string; namedCurve?: string }>> = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  RS384: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' },
  RS512: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' },
  HS256: { name: 'HMAC', hash: 'SHA-256' },
  HS384: { name: 'HMAC', hash: 'SHA-384' },
};

/** Signs a text; the key is a private JWK, or the bytes of a shared secret. */
export async function signature(
  text: string,
  alg: SigningAlgorithm,
  key: JWK | Uint8Array<ArrayBuffer>,
): Promise<string> {
  const parameters = PARAMETERS[alg];
  const imported =
    key instanceof Uint8Array
      ? await crypto.subtle.importKey('raw', key, parameters, false, ['sign'])
      : await crypto.subtle.importKey('jwk', bare(key), parameters, false, ['sign']);
  const bytes = await crypto.subtle.sign(
    { ...parameters, saltLength: 32 },
    imported,
    new TextEncoder().encode(text),
  );
  return base64url.encode(new Uint8Array(bytes));
}

/** A key that is not tied to one use. */
function bare({ alg: _alg, use: _use, key_ops: _ops, kid: _kid, ...key }: JWK): JsonWebKey {
  return key as JsonWebKey;
}

/** `header.payload`, encoded; each is JSON, or a text as it is. */
export function signingInput(header: unknown, payload: unknown): string {
  return `${encoded(header)}.${encoded(payload)}`;
}

export function encoded(value: unknown): string {
  return base64url.encode(typeof value === 'string' ? value : JSON.stringify(value));
}

/** A signed token in compact form. */
export async function signed(
  header: unknown,
  payload: unknown,
  alg: SigningAlgorithm,
  key: JWK | Uint8Array<ArrayBuffer>,
): Promise<string> {
  const input = signingInput(header, payload);
  return `${input}.${await signature(input, alg, key)}`;
}

/** The left half of the SHA-256 of an access token (OpenID Connect Core 3.1.3.6). */
export async function atHash(accessToken: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(accessToken));
  return base64url.encode(new Uint8Array(digest).subarray(0, 16));
}
