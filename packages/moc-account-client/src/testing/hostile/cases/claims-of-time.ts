import { claims } from './changes.js';
import { casesOf, type HostileCase } from './hostile-case.js';

/** Claims of the ID token that say when, and how the person proved who they are. */
const { refused, accepted } = casesOf('claims');
type Change = Parameters<typeof claims>[0];
const badTime = (name: string, change: Change) =>
  refused(name, 'sign-in/token-time-invalid', { idToken: claims(change) });
const expired = (name: string, change: Change) =>
  refused(name, 'sign-in/token-expired', { idToken: claims(change) });
const good = (name: string, change: Change, asks?: HostileCase['asks']) =>
  accepted(name, { idToken: claims(change) }, asks && { asks });

const FRESH = { maxAge: 300 };
const STRONG = { acr: 'urn:example:two-factors urn:example:token' };
const stale = (name: string, change: Change, asks: HostileCase['asks'] = FRESH) =>
  refused(name, 'sign-in/auth-time-invalid', { idToken: claims(change) }, asks && { asks });
const weak = (name: string, change: Change) =>
  refused(name, 'sign-in/acr-too-weak', { idToken: claims(change) }, { asks: STRONG });

export const timeClaimCases = [
  badTime('exp missing', { exp: undefined }),
  badTime('exp null', { exp: null }),
  badTime('exp a word', { exp: 'NaN' }),
  badTime('exp a number as text', ({ now }) => ({ exp: String(now + 120) })),
  badTime('exp a list', ({ now }) => ({ exp: [now + 120] })),
  badTime('exp beyond all measure', { exp: 1e300 }),
  expired('exp a minute ago', ({ now }) => ({ exp: now - 60 })),
  expired('exp zero', { exp: 0 }),
  expired('exp below zero', { exp: -1 }),
  badTime('iat missing', { iat: undefined }),
  badTime('iat null', { iat: null }),
  badTime('iat a word', { iat: 'now' }),
  badTime('iat a number as text', ({ now }) => ({ iat: String(now) })),
  badTime('iat two minutes ahead', ({ now }) => ({ iat: now + 120 })),
  badTime('iat days ago', ({ now }) => ({ iat: now - 3 * 86_400 })),
  badTime('iat in milliseconds', ({ now }) => ({ iat: now * 1_000 })),
  badTime('iat below zero', { iat: -1 }),
  badTime('nbf two minutes ahead', ({ now }) => ({ nbf: now + 120 })),
  badTime('nbf a word', { nbf: 'now' }),
  stale('auth_time missing, max_age asked', { auth_time: undefined }),
  stale('auth_time null, max_age asked', { auth_time: null }),
  stale('auth_time zero, max_age asked', { auth_time: 0 }),
  stale('auth_time an hour ago, max_age asked', ({ now }) => ({ auth_time: now - 3_600 })),
  stale('auth_time an hour ahead, max_age asked', ({ now }) => ({ auth_time: now + 3_600 })),
  stale('auth_time as text, max_age asked', ({ now }) => ({ auth_time: String(now) })),
  stale('auth_time as text, nothing asked', ({ now }) => ({ auth_time: String(now) }), {}),
  stale('auth_time in milliseconds, max_age asked', ({ now }) => ({ auth_time: now * 1_000 })),
  stale('auth_time beyond all measure, max_age asked', { auth_time: 1e300 }),
  stale('auth_time before the login, max_age 0 asked', ({ now }) => ({ auth_time: now - 120 }), {
    maxAge: 0,
  }),
  weak('acr missing', { acr: undefined }),
  weak('acr null', { acr: null }),
  weak('acr weaker than asked', { acr: 'urn:example:password' }),
  weak('acr a list that holds it', { acr: ['urn:example:two-factors'] }),
  weak('acr in capitals', { acr: 'URN:EXAMPLE:TWO-FACTORS' }),
  weak('acr of all that were asked, in one', { acr: STRONG.acr }),
  good('iat 25 seconds ahead', ({ now }) => ({ iat: now + 25 })),
  good('exp 10 seconds ago', ({ now }) => ({ exp: now - 10 })),
  good('iat and exp with fractions', ({ now }) => ({ iat: now - 0.5, exp: now + 120.25 })),
  good('nbf now', ({ now }) => ({ nbf: now })),
  good('auth_time zero, nothing asked', { auth_time: 0 }),
  good('no auth_time, nothing asked', { auth_time: undefined }),
  good('auth_time four minutes ago, max_age asked', ({ now }) => ({ auth_time: now - 240 }), FRESH),
  good('acr as asked', { acr: 'urn:example:two-factors' }, STRONG),
  good('acr the second of those asked', { acr: 'urn:example:token' }, STRONG),
  good('an acr that nobody asked for', { acr: 'urn:example:password' }),
];
