import { MocError, type MocErrorCode } from '@moc-sdk/core';

/** What of the provider was looked at when a check failed. */
export type Examined =
  | 'metadata'
  | 'pushed-request'
  | 'answer'
  | 'tokens'
  | 'refresh'
  | 'userinfo'
  | 'logout-token'
  | 'revocation'
  | 'resource'
  | 'access-token'
  | 'introspection';

interface Refusal {
  readonly code: MocErrorCode;
  /** Under which name the error's text tells the check. */
  readonly as?: 'check' | 'claim' | 'parameter';
  /** Where one check tells more than the code does. */
  readonly hint?: string;
}

type Refusals = Readonly<Record<string, Refusal>>;

const ID_TOKEN: Refusals = {
  id_token: { code: 'sign-in/id-token-missing' },
  jwt: { code: 'sign-in/id-token-malformed' },
  alg: { code: 'sign-in/algorithm-refused' },
  crit: { code: 'sign-in/token-header-refused', as: 'parameter' },
  b64: { code: 'sign-in/token-header-refused', as: 'parameter' },
  typ: { code: 'sign-in/token-type-invalid' },
  signature: { code: 'sign-in/signature-invalid' },
  key: { code: 'sign-in/key-unknown' },
  iss: { code: 'sign-in/token-issuer-mismatch' },
  aud: { code: 'sign-in/token-audience-mismatch' },
  azp: { code: 'sign-in/token-audience-mismatch' },
  sub: { code: 'sign-in/token-subject-invalid' },
  expired: { code: 'sign-in/token-expired' },
  exp: { code: 'sign-in/token-time-invalid', as: 'claim' },
  iat: { code: 'sign-in/token-time-invalid', as: 'claim' },
  nbf: { code: 'sign-in/token-time-invalid', as: 'claim' },
  nonce: { code: 'sign-in/nonce-mismatch' },
  at_hash: { code: 'sign-in/token-hash-mismatch' },
  auth_time: { code: 'sign-in/auth-time-invalid' },
  acr: { code: 'sign-in/acr-too-weak' },
};

const TOKEN_RESPONSE: Refusals = Object.fromEntries(
  [
    'access_token',
    'token_type',
    'expires_in',
    'refresh_token',
    'scope',
    'status',
    'content-type',
    'json',
    'body',
    'size',
    'challenge',
  ].map((check) => [check, { code: 'sign-in/token-response-invalid', as: 'check' }]),
);

const CHANGED_ON_REFRESH: Refusal = { code: 'sign-in/refresh-mismatch', as: 'claim' };

/** Which code a failed check becomes. A check that is not named here falls to the code under `other`. */
const REFUSALS: Readonly<Record<Examined, { readonly named: Refusals; readonly other: Refusal }>> = {
  metadata: { named: {}, other: { code: 'sign-in/metadata-invalid', as: 'check' } },
  'pushed-request': { named: {}, other: { code: 'sign-in/pushed-request-invalid', as: 'check' } },
  answer: {
    named: {
      iss: { code: 'sign-in/issuer-mismatch' },
      state: { code: 'sign-in/state-missing' },
      code: { code: 'sign-in/code-missing' },
    },
    other: { code: 'sign-in/response-unexpected', as: 'parameter' },
  },
  tokens: {
    named: { ...TOKEN_RESPONSE, ...ID_TOKEN, code: { code: 'sign-in/code-refused' } },
    other: { code: 'sign-in/response-invalid', as: 'check' },
  },
  refresh: {
    named: {
      ...TOKEN_RESPONSE,
      ...ID_TOKEN,
      iss: CHANGED_ON_REFRESH,
      sub: CHANGED_ON_REFRESH,
      aud: CHANGED_ON_REFRESH,
      azp: CHANGED_ON_REFRESH,
      auth_time: {
        ...CHANGED_ON_REFRESH,
        hint: "The provider must keep `auth_time` when it renews an ID token. For one that names the person's latest sign-in instead, set `renewedIdToken` to `compat`.",
      },
    },
    other: { code: 'sign-in/response-invalid', as: 'check' },
  },
  userinfo: {
    named: {
      'content-type': {
        code: 'sign-in/userinfo-invalid',
        as: 'check',
        hint: 'The endpoint must answer plain JSON: register the client without `userinfo_signed_response_alg`.',
      },
    },
    other: { code: 'sign-in/userinfo-invalid', as: 'check' },
  },
  'logout-token': { named: {}, other: { code: 'sign-in/logout-token-invalid', as: 'check' } },
  'access-token': {
    named: {
      typ: {
        code: 'sign-in/access-token-invalid',
        as: 'check',
        hint: 'A JWT access token calls itself `at+jwt` (RFC 9068). Where the provider writes others, switch on `introspection`.',
      },
      sub: {
        code: 'sign-in/access-token-invalid',
        as: 'check',
        hint: 'The provider must name `sub`, also where it is asked about a token.',
      },
    },
    other: { code: 'sign-in/access-token-invalid', as: 'check' },
  },
  introspection: { named: {}, other: { code: 'sign-in/response-invalid', as: 'check' } },
  resource: { named: {}, other: { code: 'sign-in/resource-invalid', as: 'check' } },
  revocation: { named: {}, other: { code: 'sign-in/response-invalid', as: 'check' } },
};

/**
 * The error of a failed check, with the code that fits what was looked at.
 *
 * @param told what the error's text says of it, where that is more than the check's name
 */
export function refusalOf(examined: Examined, check: string, told = check): MocError {
  const { named, other } = REFUSALS[examined];
  const { code, as, hint } = Object.hasOwn(named, check) ? (named[check] ?? other) : other;
  return new MocError(code, {
    ...(as !== undefined && { details: { [as]: told } }),
    ...(hint !== undefined && { hint }),
  });
}
