import { encoded } from '../signing.js';
import { failing, fields, instead, nothing, page, redirected } from './changes.js';
import { casesOf } from './hostile-case.js';

const { refused, accepted } = casesOf('userinfo');
type Userinfo = Parameters<typeof refused>[2]['userinfo'] & {};
const invalid = (name: string, userinfo: Userinfo) => refused(name, 'sign-in/userinfo-invalid', { userinfo });
const badClaim = (name: string, change: Parameters<typeof fields>[0]) =>
  refused(name, 'sign-in/claims-invalid', { userinfo: fields(change) });
const good = (name: string, change: Parameters<typeof fields>[0]) =>
  accepted(name, { userinfo: fields(change) });

const DEPTH = 100_000;
const nested: Userinfo = (honest) => {
  const deep = `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`;
  const body = JSON.stringify(honest).replace(/}$/, `,"deep":${deep}}`);
  return new Response(body, { headers: { 'content-type': 'application/json' } });
};

export const userinfoCases = [
  invalid('sub of somebody else', fields({ sub: 'somchai' })),
  invalid('sub missing', fields({ sub: undefined })),
  invalid('sub null', fields({ sub: null })),
  invalid('sub empty', fields({ sub: '' })),
  invalid('sub a number', fields({ sub: 1 })),
  invalid('sub in capitals', fields({ sub: 'MALEE' })),
  invalid('sub with a space more', fields({ sub: 'malee ' })),
  invalid('HTML instead of JSON', page),
  invalid('redirects elsewhere', redirected),
  invalid('an empty answer', nothing),
  invalid('null', instead('null')),
  invalid('a list', instead('[{"sub":"malee"}]')),
  invalid('an unsigned token instead of JSON', (honest) => {
    const token = `${encoded({ alg: 'none' })}.${encoded(honest)}.`;
    return new Response(token, { headers: { 'content-type': 'application/jwt' } });
  }),
  invalid(
    'the access token is refused',
    instead('{"error":"invalid_token"}', 401, {
      'content-type': 'application/json',
      'www-authenticate': 'Bearer error="invalid_token"',
    }),
  ),
  invalid('forbidden', instead('{}', 403)),
  refused('server error', 'sign-in/provider-unavailable', { userinfo: failing }),
  badClaim('no given name', { given_name: undefined }),
  badClaim('an empty family name', { family_name: '' }),
  badClaim('a name of control characters', { given_name: '\u0000\t\n' }),
  badClaim('a name that is a list', { given_name: ['มาลี'] }),
  badClaim('a name of 10,000 letters', { given_name: 'ก'.repeat(10_000) }),
  badClaim('a status that does not exist', { moc_account_status: 'royal' }),
  badClaim('an end that is no time', { moc_account_expires_at: 'some day' }),
  badClaim('roles that are a word', { roles: 'administrator' }),
  refused('an account that has ended', 'sign-in/account-expired', {
    userinfo: fields({
      moc_account_status: 'temporary',
      moc_account_expires_at: '2020-01-01T00:00:00+07:00',
    }),
  }),
  good('claims that nobody knows', { unknown: { deep: [1] }, iss: 'https://evil.example', aud: 'other' }),
  good('6 kB of claims', { permissions: Array.from({ length: 200 }, (_, i) => `permission-of-number-${i}`) }),
  good('control characters in a name', { given_name: 'มาลี\u0000\n', family_name: 'ทด\ud800สอบ' }),
  good('empty and null where something may be missing', { title: '', agency: null, position: ' ' }),
  good('an e-mail address of 900,000 letters', { email: `a@${'a-'.repeat(450_000)}` }),
  accepted('claims nested 100,000 deep', { userinfo: nested }),
  good('an e-mail address that is none', { email: 'not an address' }),
  good('a role of another system', { roles: ['root', 'personnel'] }),
  good('members of an object’s prototype', { constructor: { name: 'x' }, toString: 'x' }),
];
