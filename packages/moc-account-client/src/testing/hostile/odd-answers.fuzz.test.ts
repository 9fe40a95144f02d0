import { isMocErrorCode } from '@moc-sdk/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bends } from './bends.js';
import { hostileKeys } from './keys.js';
import { attempt } from './run/attempts.js';
import { mocAccountKind } from './run/moc-account-kind.js';
import { nameOf } from './run/run-hostile-cases.js';
import { createStage, type Stage } from './run/stage.js';

/** The same answers at each run. */
const SEED = 20_261_124;
let stage: Stage;

beforeAll(async () => {
  stage = createStage(mocAccountKind(), await hostileKeys());
});

const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    '',
    0,
    -1,
    1e300,
    [],
    {},
    [[]],
    '__proto__',
    '\u0000',
    '\ud800',
  ),
  fc.constantFrom<unknown>(
    'https://evil.example/',
    'http://evil.example/',
    'javascript:alert(1)',
    '//evil.example',
  ),
  fc.string({ maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }),
);

const METADATA = fc.constantFrom(
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'userinfo_endpoint',
  'end_session_endpoint',
  'revocation_endpoint',
  'pushed_authorization_request_endpoint',
  'response_types_supported',
  'code_challenge_methods_supported',
  'id_token_signing_alg_values_supported',
  'authorization_response_iss_parameter_supported',
  'require_pushed_authorization_requests',
  'prompt_values_supported',
  'mtls_endpoint_aliases',
);
const TOKEN = fc.constantFrom(
  'access_token',
  'token_type',
  'expires_in',
  'refresh_token',
  'id_token',
  'scope',
  'error',
);
const USERINFO = fc.constantFrom(
  'sub',
  'given_name',
  'family_name',
  'title',
  'email',
  'roles',
  'agency',
  'moc_account_status',
  'moc_account_kind',
  'moc_account_expires_at',
);
const KEY = fc.constantFrom('kty', 'kid', 'alg', 'use', 'key_ops', 'n', 'e', 'x5c', 'd');
const PARAMETER = fc.constantFrom(
  'code',
  'state',
  'iss',
  'error',
  'error_description',
  'response',
  'id_token',
  'x',
);
const LOGOUT = fc.constantFrom('iss', 'sub', 'aud', 'iat', 'exp', 'jti', 'sid', 'events', 'nonce', 'nbf');

/** An object's member that is set to something odd. */
const with_ = (name: string, value: unknown) => (honest: object) => {
  Object.assign(honest, { [name]: value });
};

type Group = 'discovery' | 'claims' | 'logout token';
const PLACES: readonly [string, Group, fc.Arbitrary<string>, (name: string, value: unknown) => Bends][] = [
  ['the metadata', 'discovery', METADATA, (name, value) => ({ metadata: with_(name, value) })],
  ['the token response', 'claims', TOKEN, (name, value) => ({ token: with_(name, value) })],
  ['the userinfo', 'claims', USERINFO, (name, value) => ({ userinfo: with_(name, value) })],
  [
    'the published key',
    'discovery',
    KEY,
    (name, value) => ({ jwks: ({ keys: [key = {}] }) => with_(name, value)(key) }),
  ],
  [
    'the authorization response',
    'claims',
    PARAMETER,
    (name, value) => ({ authorization: (parameters) => parameters.set(name, String(value)) }),
  ],
  [
    'the logout token',
    'logout token',
    LOGOUT,
    (name, value) => ({ logoutToken: ({ claims }) => with_(name, value)(claims) }),
  ],
];

describe('an odd value', () => {
  it.each(PLACES)('in %s is named or does no harm', async (_place, group, member, bendsOf) => {
    await fc.assert(
      fc.asyncProperty(member, oddValue, async (name, value) => {
        // Where people sign in is the provider's own affair, as long as it is https.
        fc.pre(!(name === 'authorization_endpoint' && String(value).startsWith('https:')));
        const scene = await stage.scene({ group });
        scene.provider.bend(bendsOf(name, value));
        const { got, signedInAs } = await attempt(scene, { group, name, bends: {}, expected: 'accepted' });
        const code = nameOf(got);
        expect(got === 'accepted' || (isMocErrorCode(code) && code !== 'system/unexpected')).toBe(true);
        if (group !== 'logout token') expect(signedInAs).toBe(got === 'accepted' ? 'malee' : undefined);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});
