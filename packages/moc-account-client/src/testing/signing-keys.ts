import {
  decodeJwt,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { randomToken } from '../hashing.js';
import type { IdTokenAlgorithm } from '../options.js';

/** The private keys that a provider signs with: made for this start, the newest first. */
export interface SigningKeys {
  /** Newest first. */
  all(): readonly JWK[];
  rotate(options?: { readonly forgetOld?: boolean }): Promise<void>;
  /** The same token with other claims, signed with its own key. */
  signAgain(token: string, change: (claims: JWTPayload) => JWTPayload): Promise<string>;
}

export async function signingKeys(algorithms: readonly IdTokenAlgorithm[]): Promise<SigningKeys> {
  const make = () => Promise.all([...new Set(algorithms)].map(signingKey));
  let keys: JWK[] = await make();
  return {
    all: () => keys,
    rotate: async ({ forgetOld = false } = {}) => {
      keys = [...(await make()), ...(forgetOld ? [] : keys)];
    },
    signAgain: async (token, change) => {
      const { alg = '', ...header } = decodeProtectedHeader(token);
      const key = keys.find(({ kid }) => kid === header.kid);
      if (!key) throw new TypeError('The token was signed by another provider.');
      return new SignJWT(change(decodeJwt(token)))
        .setProtectedHeader({ alg, ...header })
        .sign(await importJWK(key, alg));
    },
  };
}

async function signingKey(alg: IdTokenAlgorithm): Promise<JWK> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomToken(), alg, use: 'sig' };
}
