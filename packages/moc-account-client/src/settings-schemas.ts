import * as z from 'zod';
import { isTrustworthy } from './http/origins.js';

/** Parts of options that more than one face of the package takes. */
export const trustworthyUrl = z
  .url()
  .transform((text) => new URL(text))
  .refine(isTrustworthy, 'must be https, or http on localhost only')
  .refine((url) => url.username === '' && url.password === '', 'must not hold a password');

export const providerUrl = trustworthyUrl.refine(
  (url) => url.search === '' && url.hash === '',
  'must have no query',
);

export const privateKey = z.looseObject({
  kty: z.enum(['RSA', 'EC', 'OKP'], 'must be a private key as a JWK'),
  alg: z.string('must name its alg'),
  d: z.string('must be a private key'),
});

export const secretAuth = z.object({
  method: z.literal('client_secret_post'),
  secret: z.string().min(1, 'must not be empty'),
});

export const clientAuthSchema = z.discriminatedUnion('method', [
  secretAuth,
  secretAuth.extend({ method: z.literal('client_secret_basic') }),
  z.object({
    method: z.literal('private_key_jwt'),
    key: privateKey,
    audience: z.enum(['issuer', 'token-endpoint']).default('issuer'),
  }),
]);
