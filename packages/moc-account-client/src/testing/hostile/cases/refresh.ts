import { byAttacker, hmac, unsigned } from '../forgeries.js';
import { claims, failing, fields, header, instead, page, redirected, written } from './changes.js';
import { casesOf, type HostileCase } from './hostile-case.js';

/** Answers to a refresh token. */
const { refused, accepted } = casesOf('refresh');
type Code = Parameters<typeof refused>[1];
type Change = Parameters<typeof claims>[0];

/** A session whose tokens cannot be trusted any more ends. */
const mismatch = (name: string, change: Change) =>
  refused(name, 'sign-in/refresh-mismatch', { refreshedIdToken: claims(change) }, { session: 'ends' });
const bad = (name: string, code: Code, refreshedIdToken: HostileCase['bends']['refreshedIdToken'] & {}) =>
  refused(name, code, { refreshedIdToken });
const answer = (name: string, code: Code, refresh: HostileCase['bends']['refresh'] & {}) =>
  refused(name, code, { refresh });

export const refreshCases = [
  mismatch('another sub', { sub: 'somchai' }),
  mismatch('sub missing', { sub: undefined }),
  mismatch('another iss', { iss: 'https://evil.example' }),
  mismatch('another aud', { aud: 'other' }),
  mismatch('aud with another, azp missing', ({ clientId }) => ({ aud: [clientId, 'other'] })),
  mismatch('azp of another', { azp: 'other' }),
  mismatch('auth_time changed', ({ now }) => ({ auth_time: now })),
  mismatch('auth_time earlier', (_tools, { auth_time }) => ({ auth_time: Number(auth_time) - 86_400 })),
  bad(
    'at_hash of another token',
    'sign-in/token-hash-mismatch',
    claims({ at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }),
  ),
  bad(
    'exp in the past',
    'sign-in/token-expired',
    claims(({ now }) => ({ exp: now - 60 })),
  ),
  bad('exp missing', 'sign-in/token-time-invalid', claims({ exp: undefined })),
  bad(
    'iat days ago',
    'sign-in/token-time-invalid',
    claims(({ now }) => ({ iat: now - 3 * 86_400 })),
  ),
  bad(
    'iat ahead',
    'sign-in/token-time-invalid',
    claims(({ now }) => ({ iat: now + 120 })),
  ),
  bad('alg none', 'sign-in/algorithm-refused', written(unsigned('none'))),
  bad('HS256 with the client secret', 'sign-in/algorithm-refused', written(hmac(({ secret }) => secret))),
  bad('key of the attacker', 'sign-in/signature-invalid', written(byAttacker)),
  bad('key id that nobody knows', 'sign-in/key-unknown', header({ kid: 'unknown' })),
  bad('a logout token', 'sign-in/token-type-invalid', header({ typ: 'logout+jwt' })),
  bad(
    'garbage',
    'sign-in/id-token-malformed',
    written(() => 'a.b.c'),
  ),
  answer('access_token missing', 'sign-in/token-response-invalid', fields({ access_token: undefined })),
  refused('access_token with a line end', 'sign-in/token-response-invalid', {
    refreshedIdToken: claims({ at_hash: undefined }),
    refresh: fields({ access_token: 'a\nb' }),
  }),
  answer('token_type mac', 'sign-in/token-response-invalid', fields({ token_type: 'mac' })),
  answer('HTML with status 200', 'sign-in/token-response-invalid', page),
  answer('redirects elsewhere', 'sign-in/token-response-invalid', redirected),
  answer('server error', 'sign-in/provider-unavailable', failing),
  answer('the client is refused', 'sign-in/misconfigured', instead('{"error":"invalid_client"}', 401)),
  refused(
    'the refresh token is refused',
    'sign-in/refresh-refused',
    { refresh: instead('{"error":"invalid_grant"}', 400) },
    { session: 'ends' },
  ),
  accepted('as it should be', {}),
  accepted('no ID token', { refresh: fields({ id_token: undefined }) }),
  accepted('no new refresh token', { refresh: fields({ refresh_token: undefined }) }),
  accepted('no at_hash', { refreshedIdToken: claims({ at_hash: undefined }) }),
  accepted('no auth_time', { refreshedIdToken: claims({ auth_time: undefined }) }),
  accepted('aud a list of ours alone', { refreshedIdToken: claims(({ clientId }) => ({ aud: [clientId] })) }),
  accepted('a key that was rotated since', {}, { before: 'rotated' }),
];
