import express from 'express';
import session from 'express-session';
import type { SessionContent } from '../session-content.js';
import { app } from './app.js';
import { cookieHeader, finish, nodeExchange, through } from './node-exchange.js';
import type { SessionPeer, Subject } from './session-peer.js';
import { subjectApp } from './subject-app.js';

declare module 'express-session' {
  interface SessionData extends Partial<SessionContent> {}
}

/** `express-session` with its memory store, which keeps JSON, and a signed id in the cookie. */
export function expressSession(): SessionPeer {
  const host = express();
  const middleware = session({ secret: app.sessionSecret, resave: false, saveUninitialized: false });
  const subjectOf = (request: express.Request): Subject => request.session.identity?.subject;

  async function begin(content: SessionContent): Promise<string> {
    const exchange = nodeExchange(host);
    await through(middleware, exchange);
    Object.assign(exchange.request.session, content);
    return cookieHeader(finish(exchange));
  }

  return {
    name: 'express-session, memory',
    version: 'express-session 1.19.0',
    keeps: 'store',
    reissues: 'never',
    begin: (contents) => Promise.all(contents.map(begin)),
    prepare: (cookie) => {
      const exchange = nodeExchange(host, cookie);
      return async () => {
        await through(middleware, exchange);
        const subject = subjectOf(exchange.request);
        finish(exchange);
        return subject;
      };
    },
    app: subjectApp(subjectOf, middleware),
  };
}
