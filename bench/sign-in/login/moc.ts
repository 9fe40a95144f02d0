import { createMocAccount, memorySessions } from '@moc-sdk/moc-account-client';
import { mocExpress } from '@moc-sdk/moc-account-client/express';
import { app } from '../peers/app.js';
import { subjectApp } from '../peers/subject-app.js';
import type { LoginPeer } from './login-peer.js';

const common = {
  version: '@moc-sdk/moc-account-client 0.1.0',
  login: { method: 'GET', path: '/auth/login?returnTo=/me' },
  callbackPath: '/auth/callback',
  does: 'PKCE, state, nonce, iss; ID token signature and claims; userinfo',
} as const;

export const mocLogins: readonly LoginPeer[] = [
  { ...common, name: 'moc, cookie', app: loginApp(() => 'cookie') },
  { ...common, name: 'moc, memory store', app: loginApp(memorySessions) },
];

function loginApp(store: () => ReturnType<typeof memorySessions> | 'cookie'): LoginPeer['app'] {
  return ({ origin, issuer, clientId, clientSecret, fetch }) => {
    const moc = createMocAccount({
      protocol: 'oidc',
      issuer,
      clientId,
      clientAuth: { method: 'client_secret_post', secret: clientSecret },
      baseUrl: origin,
      session: { store: store(), secrets: [app.sessionSecret] },
      fetch,
    });
    const auth = mocExpress(moc);
    return subjectApp(async (request) => (await auth.session(request))?.identity.subject, auth.handler);
  };
}
