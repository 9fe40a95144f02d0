import express from 'express';
import { auth, type ConfigParams } from 'express-openid-connect';
import type { SessionContent } from '../session-content.js';
import { app } from './app.js';
import { cookieHeader, finish, type NodeExchange, nodeExchange, through } from './node-exchange.js';
import type { SessionPeer, Subject } from './session-peer.js';
import { subjectApp } from './subject-app.js';

declare global {
  namespace Express {
    interface Request {
      appSession?: Partial<SessionContent>;
    }
  }
}

const configuration: ConfigParams = {
  issuerBaseURL: app.issuer,
  baseURL: app.origin,
  clientID: app.clientId,
  clientSecret: app.clientSecret,
  secret: app.sessionSecret,
  authorizationParams: { response_type: 'code' },
  authRequired: false,
};

/** What its session holds for a content, and how an app reads who it is. */
interface Reading {
  readonly name: string;
  session(content: SessionContent): Promise<Record<string, unknown>>;
  subject(request: NodeExchange['request']): Subject;
}

/** The app keeps the identity beside the tokens (`afterCallback`) and reads it from `req.appSession`. */
const fromItsSession: Reading = {
  name: 'express-openid-connect',
  session: async ({ identity, idToken, accessToken }) => ({
    identity,
    id_token: idToken,
    ...(accessToken !== undefined && { access_token: accessToken }),
  }),
  subject: (request) => request.appSession?.identity?.subject,
};

/** `req.oidc.user`, which reads the claims of the ID token in the session. */
const fromIdToken = (withClaims: (content: SessionContent) => Promise<string>): Reading => ({
  name: 'express-openid-connect, req.oidc.user',
  session: async (content) => ({
    id_token: await withClaims(content),
    ...(content.accessToken !== undefined && { access_token: content.accessToken }),
  }),
  subject: (request) => request.oidc.user?.sub,
});

/** Its defaults: a cookie that is encrypted anew for each answer. */
export const expressOpenidConnect = () => peer(fromItsSession, {}, 'each answer');

/** The same with `rolling: false`. It encrypts anew all the same: only the end of the session stays where it is. */
export const expressOpenidConnectNotRolling = () =>
  peer(
    { ...fromItsSession, name: 'express-openid-connect, rolling: false' },
    { session: { rolling: false, absoluteDuration: 8 * 3_600 } },
    'each answer',
  );

export const expressOpenidConnectUser = (withClaims: (content: SessionContent) => Promise<string>) =>
  peer(fromIdToken(withClaims), {}, 'each answer');

function peer(reading: Reading, more: ConfigParams, reissues: string): SessionPeer {
  const host = express();
  const middleware = auth({ ...configuration, ...more });

  async function begin(content: SessionContent): Promise<string> {
    const exchange = nodeExchange(host);
    await through(middleware, exchange);
    Object.assign(exchange.request.appSession ?? {}, await reading.session(content));
    return cookieHeader(finish(exchange));
  }

  return {
    name: reading.name,
    version: 'express-openid-connect 3.4.0',
    keeps: 'cookie',
    reissues,
    begin: (contents) => Promise.all(contents.map(begin)),
    prepare: (cookie) => {
      const exchange = nodeExchange(host, cookie);
      return async () => {
        await through(middleware, exchange);
        const subject = reading.subject(exchange.request);
        finish(exchange);
        return subject;
      };
    },
    app: subjectApp((request) => reading.subject(request), middleware),
  };
}
