import type { Bend, LogoutCall } from '../bends.js';
import { casesOf } from './hostile-case.js';

/** How a logout token is delivered (OpenID Connect Back-Channel Logout 1.0, 2.5). */
const { refused, accepted } = casesOf('logout token');
const call =
  (change: (honest: LogoutCall) => Partial<LogoutCall>): Bend<LogoutCall> =>
  (honest) => {
    Object.assign(honest, change(honest));
  };
const bad = (name: string, change: (honest: LogoutCall) => Partial<LogoutCall>) =>
  refused(name, 'sign-in/logout-token-invalid', { logoutCall: call(change) });

const tokenOf = ({ body }: LogoutCall) => new URLSearchParams(body).get('logout_token') ?? '';

export const logoutCallCases = [
  refused('sent by GET', 'sign-in/method-not-allowed', {
    logoutCall: call(({ body }) => ({ method: 'GET', query: `?${body}`, body: undefined })),
  }),
  refused('sent by PUT', 'sign-in/method-not-allowed', { logoutCall: call(() => ({ method: 'PUT' })) }),
  bad('in the address', ({ body }) => ({ query: `?${body}`, body: '' })),
  bad('as JSON', (honest) => ({
    contentType: 'application/json',
    body: JSON.stringify({ logout_token: tokenOf(honest) }),
  })),
  bad('as plain text', (honest) => ({ contentType: 'text/plain', body: tokenOf(honest) })),
  bad('two tokens', ({ body }) => ({ body: `${body}&${body}` })),
  bad('an empty token', () => ({ body: 'logout_token=' })),
  bad('no token', () => ({ body: 'token=x' })),
  bad('an empty body', () => ({ body: '' })),
  bad('1 MB beside the token', ({ body }) => ({ body: `${body}&pad=${'x'.repeat(1_000_000)}` })),
  refused(
    'sent twice',
    'sign-in/logout-token-replayed',
    { logoutCall: call(() => ({ times: 2 })) },
    { session: 'ends' },
  ),
  accepted('with a charset', {
    logoutCall: call(({ contentType }) => ({ contentType: `${contentType}; charset=UTF-8` })),
  }),
  accepted('with a parameter more', { logoutCall: call(({ body }) => ({ body: `${body}&client_id=app` })) }),
];
