import { byAttacker, texts, truly } from '../forgeries.js';
import { encoded } from '../signing.js';
import { header, written } from './changes.js';
import { casesOf } from './hostile-case.js';

/** Headers that bring a key along, ask for what is not understood, or name another kind of token. */
const { refused, accepted } = casesOf('jose');
type Change = Parameters<typeof header>[0];
const bad = (name: string, code: Parameters<typeof refused>[1], change: Change, write = truly) =>
  refused(name, code, { idToken: header(change, write) });
const critical = (name: string, change: Change) => bad(name, 'sign-in/token-header-refused', change);
const type = (name: string, typ: unknown) => bad(name, 'sign-in/token-type-invalid', { typ });
const good = (name: string, change: Change) => accepted(name, { idToken: header(change) });
/** A key of the attacker, with the id of the provider's or without one. */
const brought = (name: string, change: Change) => bad(name, 'sign-in/signature-invalid', change, byAttacker);

export const joseHeaderCases = [
  brought('key of the attacker under the known id', {}),
  brought('key of the attacker, no id', { kid: undefined }),
  brought('key of the attacker in the header (jwk)', ({ keys }) => ({ jwk: keys.attacker.publicJwk })),
  brought('key of the attacker in the header, no id', ({ keys }) => ({
    jwk: keys.attacker.publicJwk,
    kid: undefined,
  })),
  brought('key set of the attacker (jku)', { jku: 'https://evil.example/jwks' }),
  brought('certificate of the attacker (x5c)', ({ keys }) => ({
    x5c: [encoded(JSON.stringify(keys.attacker.publicJwk))],
  })),
  brought('certificate of the attacker (x5u)', { x5u: 'https://evil.example/certificate' }),
  bad(
    'key of the attacker, its id too',
    'sign-in/key-unknown',
    ({ keys }) => ({ kid: keys.attacker.kid }),
    byAttacker,
  ),
  bad('an id that nobody knows', 'sign-in/key-unknown', { kid: 'unknown' }),
  bad('an id that is a path', 'sign-in/key-unknown', { kid: '../../../../dev/null' }),
  bad('an id that is a query', 'sign-in/key-unknown', { kid: "key-1' UNION SELECT 'key" }),
  bad('an empty id', 'sign-in/key-unknown', { kid: '' }),
  bad('an id that is a number', 'sign-in/key-unknown', { kid: 1 }),
  bad('an id that is an object', 'sign-in/key-unknown', { kid: { toString: 'key-1' } }),
  bad('an id that is null', 'sign-in/key-unknown', { kid: null }),
  critical('crit names what nobody knows', { crit: ['exp2'], exp2: 1 }),
  critical('crit names what is not there', { crit: ['exp2'] }),
  critical('crit names b64', { crit: ['b64'], b64: true }),
  critical('crit is empty', { crit: [] }),
  critical('crit is a word', { crit: 'exp' }),
  critical('crit is null', { crit: null }),
  critical('crit names alg', { crit: ['alg'] }),
  critical('payload unencoded (b64 false)', { crit: ['b64'], b64: false }),
  critical('b64 false without crit', { b64: false }),
  type('an access token (at+jwt)', 'at+jwt'),
  type('a logout token', 'logout+jwt'),
  type('a security event', 'secevent+jwt'),
  type('a proof of possession', 'dpop+jwt'),
  type('a type that is a number', 1),
  type('a type that is empty', ''),
  refused('header twice alg, none last', 'sign-in/algorithm-refused', {
    idToken: written(texts((head) => ({ header: head.replace('}', ',"alg":"none"}') }))),
  }),
  good('typ JWT', { typ: 'JWT' }),
  good('typ jwt', { typ: 'jwt' }),
  good('no key id, where there is one key', { kid: undefined }),
  good('members that nobody knows', { foo: 'bar', x5t: 'AAAA' }),
];
