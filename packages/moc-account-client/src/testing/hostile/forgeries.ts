import { base64url, CompactEncrypt, exportSPKI, importJWK } from 'jose';
import type { HostileTools, TokenWriter } from './bends.js';
import { encoded, type SigningAlgorithm, signature, signed, signingInput } from './signing.js';

/** Signs with the provider's own key, but by another algorithm; the header says so. */
export const signedAs =
  (alg: SigningAlgorithm): TokenWriter =>
  ({ header, claims }, { keys }) =>
    signed({ ...header, alg }, claims, alg, keys.current.privateJwk);

/** Signs by one algorithm and names another. */
export const signedButNamed =
  (alg: SigningAlgorithm, named: string): TokenWriter =>
  ({ header, claims }, { keys }) =>
    signed({ ...header, alg: named }, claims, alg, keys.current.privateJwk);

/** Signs with the provider's key, whatever the header says. */
export const truly: TokenWriter = ({ header, claims }, { keys }) =>
  signed(header, claims, 'RS256', keys.current.privateJwk);

/** The attacker's key signs. */
export const byAttacker: TokenWriter = ({ header, claims }, { keys }) =>
  signed(header, claims, 'RS256', keys.attacker.privateJwk);

/** A key on a curve signs, by ES256. */
export const onCurve: TokenWriter = ({ header, claims }, { keys }) =>
  signed({ ...header, alg: 'ES256' }, claims, 'ES256', keys.curve.privateJwk);

/** No signature: the header names `alg`, whatever that is. */
export const unsigned =
  (alg: unknown): TokenWriter =>
  ({ header, claims }) =>
    `${signingInput({ ...header, alg }, claims)}.`;

/** `alg: none` beside the provider's good signature over it. */
export const noneButSigned = signedButNamed('RS256', 'none');

type Secret = (
  tools: HostileTools,
) => string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>;

/** Signs by HMAC with what everybody knows, or with what the app takes for a secret. */
export const hmac =
  (secret: Secret, alg: 'HS256' | 'HS384' = 'HS256'): TokenWriter =>
  async ({ header, claims }, tools) => {
    const known = await secret(tools);
    const bytes = typeof known === 'string' ? new TextEncoder().encode(known) : known;
    return signed({ ...header, alg }, claims, alg, bytes);
  };

/** The provider's public key, as text or bytes that could pass for a shared secret. */
export const publicKeyAs = {
  pem: async ({ keys }: HostileTools) => exportSPKI(await publicKey({ keys })),
  der: async ({ keys }: HostileTools) =>
    new Uint8Array(await crypto.subtle.exportKey('spki', await publicKey({ keys }))),
  modulus: ({ keys }: HostileTools) => new Uint8Array(base64url.decode(keys.current.publicJwk.n ?? '')),
  jwk: ({ keys }: HostileTools) => JSON.stringify(keys.current.publicJwk),
};

async function publicKey({ keys }: Pick<HostileTools, 'keys'>): Promise<CryptoKey> {
  return (await importJWK({ ...keys.current.publicJwk, ext: true }, 'RS256')) as CryptoKey;
}

/** Writes header and payload as given texts, and signs them truly. */
export const texts =
  (change: (header: string, payload: string) => { header?: string; payload?: string }): TokenWriter =>
  ({ header, claims }, { keys }) => {
    const honest = { header: JSON.stringify(header), payload: JSON.stringify(claims) };
    const { header: head, payload } = { ...honest, ...change(honest.header, honest.payload) };
    return signed(head, payload, 'RS256', keys.current.privateJwk);
  };

/** Changes the finished token. */
export const afterwards =
  (change: (token: string) => unknown): TokenWriter =>
  async (draft, tools) =>
    change(String(await truly(draft, tools)));

/** Changes the claims once they are signed. */
export const tampered: TokenWriter = async ({ header, claims }, tools) => {
  const token = String(await truly({ header, claims }, tools));
  const [head, , proof] = token.split('.');
  return `${head}.${encoded({ ...claims, sub: 'somchai' })}.${proof}`;
};

/** The signature of another token of the same key. */
export const signatureOfAnother: TokenWriter = async ({ header, claims }, { keys }) => {
  const other = await signature(
    signingInput(header, { ...claims, sub: 'x' }),
    'RS256',
    keys.current.privateJwk,
  );
  return `${signingInput(header, claims)}.${other}`;
};

/** JWE with the provider's own public key, in which the claims lie: bare, or as a good signed token. */
export const encrypted =
  (nested: boolean): TokenWriter =>
  async (draft, tools) => {
    const content = nested ? String(await truly(draft, tools)) : JSON.stringify(draft.claims);
    return new CompactEncrypt(new TextEncoder().encode(content))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', ...(nested && { cty: 'JWT' }) })
      .encrypt(await importJWK(tools.keys.current.publicJwk, 'RSA-OAEP-256'));
  };
