import { Auth, type AuthConfig } from '@auth/core';
import { encode, getToken } from '@auth/core/jwt';
import type { MocIdentity } from '@moc-sdk/moc-account-client';
import { app } from './app.js';
import type { SessionPeer, Subject } from './session-peer.js';
import { subjectApp } from './subject-app.js';

const COOKIE = '__Secure-authjs.session-token';
const SESSION_URL = `${app.origin}/auth/session`;
const MAX_AGE_S = 8 * 3_600;
const VERSION = '@auth/core 0.41.3';

const configuration: AuthConfig = {
  secret: app.sessionSecret,
  trustHost: true,
  basePath: '/auth',
  providers: [],
  session: { strategy: 'jwt', maxAge: MAX_AGE_S },
  // Every answer is compared; what is wrong is told there.
  logger: { error: () => undefined },
  callbacks: { session: ({ session, token }) => Object.assign(session, { identity: token.identity }) },
};

const begin: SessionPeer['begin'] = (contents) =>
  Promise.all(
    contents.map(async (content) => {
      const token = { ...content, sub: content.identity.subject };
      const value = await encode({ token, secret: app.sessionSecret, salt: COOKIE, maxAge: MAX_AGE_S });
      return `${COOKIE}=${value}`;
    }),
  );

/** The session as the framework packages of Auth.js get it: the session action, which also encrypts a new cookie. */
async function sessionOf(request: Request): Promise<Subject> {
  const response = await Auth(request, configuration);
  response.headers.getSetCookie();
  const session: { identity?: MocIdentity } | null = await response.json();
  return session?.identity?.subject;
}

export function authJs(): SessionPeer {
  return {
    name: 'Auth.js, session',
    version: VERSION,
    keeps: 'cookie',
    reissues: 'each answer',
    begin,
    prepare: (cookie) => {
      const request = new Request(SESSION_URL, { headers: { cookie } });
      return () => sessionOf(request);
    },
    app: subjectApp(({ headers }) =>
      sessionOf(new Request(SESSION_URL, { headers: { cookie: headers.cookie ?? '' } })),
    ),
  };
}

/** Only the decryption: `getToken`, which middlewares use. */
export function authJsToken(): SessionPeer {
  const subjectOf = async (headers: Headers): Promise<Subject> => {
    const token = await getToken({ req: { headers }, secret: app.sessionSecret, secureCookie: true });
    return token?.sub;
  };
  return {
    name: 'Auth.js, getToken',
    version: VERSION,
    keeps: 'cookie',
    reissues: 'never',
    begin,
    prepare: (cookie) => {
      const { headers } = new Request(SESSION_URL, { headers: { cookie } });
      return () => subjectOf(headers);
    },
    app: subjectApp(({ headers }) => subjectOf(new Headers({ cookie: headers.cookie ?? '' }))),
  };
}
