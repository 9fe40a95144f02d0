import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Auth, type AuthConfig, customFetch, skipCSRFCheck } from '@auth/core';
import { getToken } from '@auth/core/jwt';
import { app } from '../peers/app.js';
import type { LoginPeer, LoginSetting } from './login-peer.js';

/** `POST /auth/signin/moc` as a framework's package sends it, which checks the origin itself (`skipCSRFCheck`). */
export const authJsLogin: LoginPeer = {
  name: 'Auth.js',
  version: '@auth/core 0.41.3',
  login: { method: 'POST', path: '/auth/signin/moc' },
  callbackPath: '/auth/callback/moc',
  does: 'PKCE, state, nonce; ID token claims; discovery anew in both steps',
  app: (setting) => {
    const configuration = configurationFor(setting);
    return listener(setting.origin, async (request) => {
      if (new URL(request.url).pathname !== '/me') return Auth(request, configuration);
      const token = await getToken({ req: request, secret: app.sessionSecret });
      return Response.json({ subject: token?.subject });
    });
  },
};

function configurationFor({ issuer, clientId, clientSecret, fetch }: LoginSetting): AuthConfig {
  return {
    secret: app.sessionSecret,
    trustHost: true,
    basePath: '/auth',
    skipCSRFCheck,
    providers: [
      {
        id: 'moc',
        name: 'MOC Account',
        type: 'oidc',
        issuer,
        clientId,
        clientSecret,
        client: { token_endpoint_auth_method: 'client_secret_post' },
        checks: ['pkce', 'state', 'nonce'],
        authorization: { params: { scope: 'openid profile email moc_account' } },
        [customFetch]: fetch,
      },
    ],
    callbacks: { jwt: ({ token, profile }) => ({ ...token, ...(profile && { subject: profile.sub }) }) },
  };
}

/** Node's requests and answers around a handler of the Web standard. */
function listener(origin: string, handler: (request: Request) => Promise<Response>): RequestListener {
  return (message, answer) => {
    handler(webRequest(origin, message))
      .then((response) => send(response, answer))
      .catch(() => answer.writeHead(500).end());
  };
}

function webRequest(origin: string, { method = 'GET', url = '/', headers }: IncomingMessage): Request {
  const { cookie = '' } = headers;
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  return method === 'POST'
    ? new Request(origin + url, { method, headers: { cookie, ...form }, body: `callbackUrl=${origin}/me` })
    : new Request(origin + url, { headers: { cookie } });
}

async function send(response: Response, answer: ServerResponse): Promise<void> {
  answer.setHeaders(response.headers);
  answer.setHeader('set-cookie', response.headers.getSetCookie());
  answer.writeHead(response.status).end(await response.text());
}
