import { claims, failing, fields, instead, nothing, page, redirected } from './changes.js';
import { casesOf } from './hostile-case.js';

const { refused, accepted } = casesOf('token response');
type Token = Parameters<typeof refused>[2]['token'] & {};
const invalid = (name: string, token: Token) => refused(name, 'sign-in/token-response-invalid', { token });
const noIdToken = (name: string, id_token: unknown) =>
  refused(name, 'sign-in/id-token-missing', { token: fields({ id_token }) });
const good = (name: string, token: Token) => accepted(name, { token });

/** The honest answer, sent in another way. */
const resent =
  (init: ResponseInit, write = (text: string) => text): Token =>
  (honest) =>
    new Response(write(JSON.stringify(honest)), init);

export const tokenResponseCases = [
  invalid('access_token missing', fields({ access_token: undefined })),
  invalid('access_token null', fields({ access_token: null })),
  invalid('access_token empty', fields({ access_token: '' })),
  invalid('access_token a number', fields({ access_token: 1 })),
  invalid('access_token an object', fields({ access_token: {} })),
  ...(['a\nb', 'a\u0000b', 'ก', 'a'.repeat(20_000)] as const).map((access_token, at) =>
    refused(`access_token that no header carries (${at + 1})`, 'sign-in/token-response-invalid', {
      idToken: claims({ at_hash: undefined }),
      token: fields({ access_token }),
    }),
  ),
  invalid('refresh_token with a line end', fields({ refresh_token: 'a\nb' })),
  invalid('token_type missing', fields({ token_type: undefined })),
  invalid('token_type mac', fields({ token_type: 'mac' })),
  invalid('token_type N_A', fields({ token_type: 'N_A' })),
  invalid('token_type DPoP, which nobody asked for', fields({ token_type: 'DPoP' })),
  invalid('expires_in below zero', fields({ expires_in: -1 })),
  invalid('expires_in a word', fields({ expires_in: 'soon' })),
  invalid('expires_in beyond all measure', fields({ expires_in: 1e300 })),
  invalid('refresh_token a number', fields({ refresh_token: 1 })),
  invalid('refresh_token empty', fields({ refresh_token: '' })),
  noIdToken('id_token missing', undefined),
  noIdToken('id_token null', null),
  noIdToken('id_token a number', 1),
  noIdToken('id_token an object', { sub: 'malee' }),
  invalid('HTML with status 200', page),
  invalid('redirects elsewhere', redirected),
  invalid('redirects by 307, the code with it', instead(null, 307, { location: 'https://evil.example/' })),
  invalid('an empty answer', nothing),
  invalid('no content', instead(null, 204, {})),
  invalid('null', instead('null')),
  invalid('a list', instead('[]')),
  invalid('JSON cut off', instead('{"access_token":"x","tok')),
  invalid(
    'two documents',
    resent({ headers: { 'content-type': 'application/json' } }, (text) => text + text),
  ),
  invalid('an error with status 200', instead('{"error":"invalid_grant"}')),
  invalid(
    'a good answer with status 201',
    resent({ status: 201, headers: { 'content-type': 'application/json' } }),
  ),
  refused('the code is refused', 'sign-in/code-refused', {
    token: instead('{"error":"invalid_grant"}', 400),
  }),
  refused('the client is refused', 'sign-in/misconfigured', {
    token: instead('{"error":"invalid_client"}', 401),
  }),
  refused('a challenge (401)', 'sign-in/misconfigured', {
    token: instead('{"error":"invalid_client"}', 401, {
      'content-type': 'application/json',
      'www-authenticate': 'Basic realm="x"',
    }),
  }),
  refused('server error', 'sign-in/provider-unavailable', { token: failing }),
  refused('too busy', 'sign-in/provider-unavailable', {
    token: instead('<h1>Busy</h1>', 503, { 'content-type': 'text/html', 'retry-after': '30' }),
  }),
  good('token_type bearer', fields({ token_type: 'bearer' })),
  good('token_type BEARER', fields({ token_type: 'BEARER' })),
  good('no expires_in', fields({ expires_in: undefined })),
  good('no refresh token', fields({ refresh_token: undefined })),
  // No check leans on the type, and some providers get it wrong.
  good('JSON that is called HTML', resent({ headers: { 'content-type': 'text/html' } })),
  good('members that nobody knows', fields({ session_state: 'x', 'not-before-policy': 0 })),
  good(
    'a charset beside the type',
    resent({ headers: { 'content-type': 'application/json; charset=utf-8' } }),
  ),
];
