import { claims } from './changes.js';
import { casesOf } from './hostile-case.js';

/** Claims of the ID token that say who speaks, to whom and about whom. */
const { refused, accepted } = casesOf('claims');
type Change = Parameters<typeof claims>[0];
const bad = (name: string, code: Parameters<typeof refused>[1], change: Change) =>
  refused(name, code, { idToken: claims(change) });
const good = (name: string, change: Change) => accepted(name, { idToken: claims(change) });

const badIssuer = (name: string, change: Change) => bad(name, 'sign-in/token-issuer-mismatch', change);
const badSubject = (name: string, change: Change) => bad(name, 'sign-in/token-subject-invalid', change);
const badAudience = (name: string, change: Change) => bad(name, 'sign-in/token-audience-mismatch', change);
const badNonce = (name: string, change: Change) => bad(name, 'sign-in/nonce-mismatch', change);
const badHash = (name: string, change: Change) => bad(name, 'sign-in/token-hash-mismatch', change);

export const claimCases = [
  badIssuer('iss missing', { iss: undefined }),
  badIssuer('iss null', { iss: null }),
  badIssuer('iss empty', { iss: '' }),
  badIssuer('iss of another', { iss: 'https://evil.example' }),
  badIssuer('iss with a slash more', ({ issuer }) => ({ iss: `${issuer}/` })),
  badIssuer('iss in capitals', ({ issuer }) => ({ iss: issuer.toUpperCase() })),
  badIssuer('iss a list', ({ issuer }) => ({ iss: [issuer] })),
  badSubject('sub missing', { sub: undefined }),
  badSubject('sub null', { sub: null }),
  badSubject('sub empty', { sub: '' }),
  badSubject('sub a number', { sub: 1 }),
  badSubject('sub true', { sub: true }),
  badSubject('sub a list', { sub: ['malee'] }),
  badSubject('sub of 256 characters', { sub: 'm'.repeat(256) }),
  badSubject('sub with a control character', { sub: 'malee\u0000' }),
  badSubject('sub with half a character', { sub: 'malee\ud800' }),
  badAudience('aud missing', { aud: undefined }),
  badAudience('aud null', { aud: null }),
  badAudience('aud empty', { aud: '' }),
  badAudience('aud an empty list', { aud: [] }),
  badAudience('aud of another', { aud: 'other' }),
  badAudience('aud a list of others', { aud: ['other', 'another'] }),
  badAudience('aud begins with ours', ({ clientId }) => ({ aud: `${clientId}-2` })),
  badAudience('aud in capitals', ({ clientId }) => ({ aud: clientId.toUpperCase() })),
  badAudience('aud an object', ({ clientId }) => ({ aud: { [clientId]: true } })),
  badAudience('aud a list in a list', ({ clientId }) => ({ aud: [[clientId]] })),
  badAudience('aud with another, azp missing', ({ clientId }) => ({ aud: [clientId, 'other'] })),
  badAudience('aud with another, azp of the other', ({ clientId }) => ({
    aud: [clientId, 'other'],
    azp: 'other',
  })),
  badAudience('azp of another', { azp: 'other' }),
  badAudience('azp empty', { azp: '' }),
  badAudience('azp null', { azp: null }),
  badAudience('azp a list', ({ clientId }) => ({ azp: [clientId] })),
  badNonce('nonce missing', { nonce: undefined }),
  badNonce('nonce null', { nonce: null }),
  badNonce('nonce empty', { nonce: '' }),
  badNonce('nonce of another login', { nonce: 'A'.repeat(43) }),
  badNonce('nonce a list that holds it', (_tools, { nonce }) => ({ nonce: [nonce] })),
  badNonce('nonce with a letter more', (_tools, { nonce }) => ({ nonce: `${nonce}A` })),
  badNonce('nonce cut off', (_tools, { nonce }) => ({ nonce: String(nonce).slice(0, -1) })),
  badHash('at_hash of another token', { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }),
  badHash('at_hash empty', { at_hash: '' }),
  badHash('at_hash null', { at_hash: null }),
  badHash('at_hash a number', { at_hash: 0 }),
  badHash('at_hash padded', (_tools, { at_hash }) => ({ at_hash: `${at_hash}==` })),
  good('no at_hash', { at_hash: undefined }),
  good('aud a list of ours alone', ({ clientId }) => ({ aud: [clientId] })),
  good('azp is ours', ({ clientId }) => ({ azp: clientId })),
  good('aud with another, azp is ours', ({ clientId }) => ({ aud: ['other', clientId], azp: clientId })),
  good('no sid', { sid: undefined }),
  good('claims that nobody knows', { unknown: { deep: [null] }, amr: ['pwd'], 'https://x.example/y': 1 }),
  good('claims in Thai letters', { position: 'นักวิชาการพาณิชย์', note: '🌾' }),
  good('6 kB of claims', { groups: Array.from({ length: 200 }, (_, i) => `a-group-of-number-${i}-here`) }),
];
