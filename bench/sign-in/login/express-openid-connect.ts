import { auth } from 'express-openid-connect';
import { app } from '../peers/app.js';
import { subjectApp } from '../peers/subject-app.js';
import type { LoginPeer } from './login-peer.js';

export const expressOpenidConnectLogin: LoginPeer = {
  name: 'express-openid-connect',
  version: 'express-openid-connect 3.4.0',
  login: { method: 'GET', path: '/login' },
  callbackPath: '/callback',
  does: 'PKCE, state, nonce; ID token claims',
  app: ({ origin, issuer, clientId, clientSecret, fetch }) =>
    subjectApp(
      (request) => request.oidc.user?.sub,
      auth({
        issuerBaseURL: issuer,
        baseURL: origin,
        clientID: clientId,
        clientSecret,
        clientAuthMethod: 'client_secret_post',
        secret: app.sessionSecret,
        authorizationParams: { response_type: 'code', scope: 'openid profile email moc_account' },
        authRequired: false,
        enableTelemetry: false,
        customFetch: fetch,
      }),
    ),
};
