import type {
  HostileSetting,
  RelyingPartyKind,
  RelyingPartyUnderTest,
} from '@moc-sdk/moc-account-client/testing';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { auth, type ConfigParams } from 'express-openid-connect';
import session from 'express-session';
import { app as settings } from '../peers/app.js';
import { askExpress } from './express-in-process.js';

/**
 * An app as the guide of express-openid-connect writes one, with its defaults: refresh tokens, userinfo fetched after the
 * login, back-channel logout with the store that its examples use.
 */
export const expressOpenidConnectKind: RelyingPartyKind = {
  name: 'express-openid-connect',
  start: (setting) => underTest(setting),
  answersOnly: true,
  // It types no claims about a person; this app of it neither pushes requests, nor revokes, nor logs out, and wants userinfo.
  skips: ({ group, name, expected }) =>
    group === 'pushed request' ||
    /^(revocation endpoint|end of session|no userinfo)/.test(name) ||
    (expected !== 'accepted' &&
      (expected.refused === 'sign-in/claims-invalid' || expected.refused === 'sign-in/account-expired')),
};

function underTest(setting: HostileSetting): RelyingPartyUnderTest {
  const app = hostileApp(setting);
  // With back-channel logout it reads the provider's metadata before it reads a session. Who only looks whose session
  // it is must not let the app know the provider before the case begins.
  const reader = readingApp(setting);
  return {
    handle: (request) => askExpress(app, request),
    subjectOf: async (request) => {
      const answer: { subject?: string } = await (await askExpress(reader, request)).json();
      return answer.subject;
    },
    accessToken: async (request) => {
      const response = await askExpress(app, new Request(new URL('/access-token', request.url), request));
      const answer: { token?: string; error?: { code: string } } = await response.json();
      if (answer.token !== undefined) return answer.token;
      throw Object.assign(new Error('The refresh was refused.'), { code: answer.error?.code ?? 'unknown' });
    },
    told: () => [],
    restart: underTest,
  };
}

const configuration = ({ issuer, clientId, secret, baseUrl, fetch }: HostileSetting): ConfigParams => ({
  issuerBaseURL: issuer,
  baseURL: baseUrl,
  clientID: clientId,
  clientSecret: secret,
  clientAuthMethod: 'client_secret_post',
  secret: settings.sessionSecret,
  authorizationParams: { response_type: 'code', scope: 'openid profile email offline_access' },
  authRequired: false,
  enableTelemetry: false,
  customFetch: fetch,
});

function readingApp(setting: HostileSetting): Express {
  const app = express();
  app.use(auth({ ...configuration(setting), routes: { login: false, callback: '/auth/callback' } }));
  app.use((request, response) => void response.json({ subject: request.oidc.user?.sub }));
  return app;
}

function hostileApp(setting: HostileSetting): Express {
  const app = express();
  app.use(
    auth({
      ...configuration(setting),
      routes: { login: false, callback: '/auth/callback', backchannelLogout: '/auth/backchannel-logout' },
      backchannelLogout: { store: new session.MemoryStore() as never },
      afterCallback: async (request, _response, session) => {
        await request.oidc.fetchUserInfo();
        return session;
      },
    }),
  );
  app.get('/auth/login', ({ query }, response) => {
    const { maxAge, acr } = query;
    return response.oidc.login({
      returnTo: '/',
      authorizationParams: {
        ...(typeof maxAge === 'string' && { max_age: Number(maxAge) }),
        ...(typeof acr === 'string' && { acr_values: acr }),
      },
    });
  });
  app.get('/access-token', async (request, response) => {
    const tokens = await request.oidc.accessToken?.refresh();
    response.json({ token: tokens?.access_token });
  });
  app.use(refusal);
  return app;
}

/** What went wrong, as JSON. */
const refusal: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  const { error: oauth, code, message } = error as { error?: string; code?: string; message?: string };
  response.status(400).json({ error: { code: oauth ?? code ?? message ?? 'unknown' } });
};
