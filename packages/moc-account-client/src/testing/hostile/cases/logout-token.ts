import { byAttacker, encrypted, hmac, signedAs, tampered, unsigned } from '../forgeries.js';
import { LOGOUT_EVENT } from '../token-drafts.js';
import { claims, header, written } from './changes.js';
import { casesOf } from './hostile-case.js';

/** Logout tokens (OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6). */
const { refused, accepted } = casesOf('logout token');
type Change = Parameters<typeof claims>[0];
type Bend = ReturnType<typeof claims>;
const bad = (name: string, logoutToken: Bend) =>
  refused(name, 'sign-in/logout-token-invalid', { logoutToken });
const badClaims = (name: string, change: Change) => bad(name, claims(change));
const badWriting = (name: string, write: Parameters<typeof written>[0]) => bad(name, written(write));
const good = (name: string, change: Change) => accepted(name, { logoutToken: claims(change) });

export const logoutTokenCases = [
  badWriting('alg none', unsigned('none')),
  badWriting('alg nOnE', unsigned('nOnE')),
  badWriting(
    'HS256 with the client secret',
    hmac(({ secret }) => secret),
  ),
  badWriting('PS256 with the right key', signedAs('PS256')),
  badWriting('key of the attacker', byAttacker),
  badWriting('claims changed after signing', tampered),
  badWriting('encrypted', encrypted(true)),
  badWriting('garbage', () => 'a.b.c'),
  bad('key id that nobody knows', header({ kid: 'unknown' })),
  bad('crit names what nobody knows', header({ crit: ['x'], x: 1 })),
  bad('typ JWT', header({ typ: 'JWT' })),
  bad('typ missing', header({ typ: undefined })),
  bad('typ of an access token', header({ typ: 'at+jwt' })),
  badClaims('a nonce', { nonce: 'x' }),
  badClaims('a nonce that is null', { nonce: null }),
  badClaims('no events', { events: undefined }),
  badClaims('events null', { events: null }),
  badClaims('events a text', { events: LOGOUT_EVENT }),
  badClaims('events a list', { events: [LOGOUT_EVENT] }),
  badClaims('events empty', { events: {} }),
  badClaims('another event', { events: { 'https://x.example/event': {} } }),
  badClaims('the event null', { events: { [LOGOUT_EVENT]: null } }),
  badClaims('the event a text', { events: { [LOGOUT_EVENT]: 'yes' } }),
  badClaims('the event a list', { events: { [LOGOUT_EVENT]: [] } }),
  badClaims('neither sub nor sid', { sub: undefined, sid: undefined }),
  badClaims('sub empty, no sid', { sub: '', sid: undefined }),
  badClaims('sub a number', { sub: 1 }),
  badClaims('sub null', { sub: null }),
  badClaims('sid empty, no sub', { sid: '', sub: undefined }),
  badClaims('sid a list', (_tools, { sid }) => ({ sid: [sid] })),
  badClaims('jti missing', { jti: undefined }),
  badClaims('jti empty', { jti: '' }),
  badClaims('jti a number', { jti: 1 }),
  badClaims('iss missing', { iss: undefined }),
  badClaims('iss of another', { iss: 'https://evil.example' }),
  badClaims('iss with a slash more', ({ issuer }) => ({ iss: `${issuer}/` })),
  badClaims('aud missing', { aud: undefined }),
  badClaims('aud of another', { aud: 'other' }),
  badClaims('aud an empty list', { aud: [] }),
  badClaims('iat missing', { iat: undefined }),
  badClaims('iat as text', ({ now }) => ({ iat: String(now) })),
  badClaims('iat two minutes ahead', ({ now }) => ({ iat: now + 120 })),
  badClaims('iat an hour ago', ({ now }) => ({ iat: now - 3_600, exp: now + 60 })),
  badClaims('exp missing', { exp: undefined }),
  badClaims('exp a minute ago', ({ now }) => ({ exp: now - 60 })),
  badClaims('exp beyond all measure', { exp: 1e300 }),
  badClaims('an ID token in its place', ({ now }) => ({
    events: undefined,
    jti: undefined,
    nonce: 'of-the-login',
    auth_time: now,
  })),
  good('by sub and sid', {}),
  good('by sub alone', { sid: undefined }),
  good('by sid alone', { sub: undefined }),
  good('aud a list of ours alone', ({ clientId }) => ({ aud: [clientId] })),
  good('aud with another', ({ clientId }) => ({ aud: [clientId, 'other'] })),
  good('claims that nobody knows', { trace: 'x' }),
  good('a second event, and what belongs to it', {
    events: { [LOGOUT_EVENT]: { reason: 'x' }, 'https://x.example/event': {} },
  }),
  good('iat 25 seconds ahead', ({ now }) => ({ iat: now + 25 })),
  accepted(
    'of another person',
    { logoutToken: claims({ sub: 'somchai', sid: undefined }) },
    { session: 'lives' },
  ),
  accepted(
    'of another person, with the sid of this one',
    { logoutToken: claims({ sub: 'somchai' }) },
    { session: 'lives' },
  ),
  accepted(
    'of another session',
    { logoutToken: claims({ sid: 'another', sub: undefined }) },
    { session: 'lives' },
  ),
];
