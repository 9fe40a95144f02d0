import type { JWK } from 'jose';
import { byAttacker } from '../forgeries.js';
import { published } from '../keys.js';
import { failing, header, instead, keySet, nothing, page, redirected } from './changes.js';
import { casesOf, type HostileCase } from './hostile-case.js';

/** What the provider publishes as its keys. */
const { refused, accepted } = casesOf('jose');
type Keys = Parameters<typeof keySet>[0];
const unknown = (name: string, change: Keys) =>
  refused(name, 'sign-in/key-unknown', { jwks: keySet(change) });
const unavailable = (name: string, jwks: HostileCase['bends']['jwks'] & {}) =>
  refused(name, 'sign-in/keys-unavailable', { jwks });
const good = (name: string, change: Keys) => accepted(name, { jwks: keySet(change) });

const each =
  (change: (key: JWK) => object): Keys =>
  (keys) =>
    keys.map(change);

export const joseKeyCases = [
  unavailable('key set: server error', failing),
  unavailable('key set: not found', instead('{}', 404)),
  unavailable('key set: HTML', page),
  unavailable('key set: empty answer', nothing),
  unavailable('key set: redirects', redirected),
  unavailable('key set: a list', instead('[]')),
  unavailable('key set: keys is no list', instead('{"keys":{}}')),
  unknown('key set: no key', () => []),
  unknown('key set: another key alone', (_keys, tools) => [published(tools.keys.next)]),
  unknown(
    'key for encryption (use enc)',
    each((key) => ({ ...key, use: 'enc' })),
  ),
  unknown(
    'key for encryption (key_ops)',
    each((key) => ({ ...key, key_ops: ['encrypt'] })),
  ),
  unknown(
    'key to sign, not to verify (key_ops)',
    each((key) => ({ ...key, key_ops: ['sign'] })),
  ),
  unknown(
    'key for another algorithm',
    each((key) => ({ ...key, alg: 'RS512' })),
  ),
  unknown(
    'key named for HMAC',
    each((key) => ({ ...key, alg: 'HS256' })),
  ),
  unknown('key of another kind under the same id', (keys, tools) => [
    { ...published(tools.keys.curve), kid: keys[0]?.kid },
  ]),
  refused('key of the attacker published under the same id', 'sign-in/signature-invalid', {
    jwks: keySet((keys, tools) => [{ ...published(tools.keys.attacker), kid: keys[0]?.kid }]),
  }),
  refused('shared secret published as a key', 'sign-in/key-unknown', {
    jwks: keySet((keys) => [{ kty: 'oct', k: 'c2VjcmV0', kid: keys[0]?.kid, alg: 'HS256' }]),
  }),
  refused('no key id, where there are two keys', 'sign-in/key-unknown', {
    jwks: keySet((keys, tools) => [...keys, published(tools.keys.next)]),
    idToken: header({ kid: undefined }),
  }),
  refused(
    'unknown key id after the app knows the keys',
    'sign-in/key-unknown',
    {
      idToken: header({ kid: 'unknown' }),
    },
    { before: 'warm' },
  ),
  refused(
    'key of the attacker after the app knows the keys',
    'sign-in/signature-invalid',
    {
      idToken: header({}, byAttacker),
    },
    { before: 'warm' },
  ),
  accepted('a key that was rotated since', {}, { before: 'rotated' }),
  good(
    'a key without alg and use',
    each(({ alg: _alg, use: _use, ...key }) => key),
  ),
  good('keys of kinds that nobody knows beside it', (keys) => [{ kty: 'PQC', kid: 'q', x: 'AAAA' }, ...keys]),
  good('a second key beside it', (keys, tools) => [published(tools.keys.next), ...keys]),
  accepted('no key id, where the other key is for encryption', {
    jwks: keySet((keys, tools) => [{ ...published(tools.keys.next), use: 'enc' }, ...keys]),
    idToken: header({ kid: undefined }),
  }),
];
