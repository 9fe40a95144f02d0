import express from 'express';
import { getIronSession } from 'iron-session';
import type { SessionContent } from '../session-content.js';
import { app } from './app.js';
import { cookieHeader, finish, type NodeExchange, nodeExchange } from './node-exchange.js';
import type { SessionPeer } from './session-peer.js';
import { subjectApp } from './subject-app.js';

const options = { cookieName: '__Host-session', password: app.sessionSecret, ttl: 8 * 3_600 };

const sessionOf = ({ request, response }: NodeExchange) =>
  getIronSession<Partial<SessionContent>>(request, response, options);

/** `getIronSession`: an iron seal (AES-256-CBC and HMAC, keys derived anew for each), set only when the app saves. */
export function ironSession(): SessionPeer {
  const host = express();
  return {
    name: 'iron-session',
    version: 'iron-session 8.0.4',
    keeps: 'cookie',
    reissues: 'when the app saves',
    begin: (contents) =>
      Promise.all(
        contents.map(async (content) => {
          const exchange = nodeExchange(host);
          const session = await sessionOf(exchange);
          Object.assign(session, content);
          await session.save();
          return cookieHeader(finish(exchange));
        }),
      ),
    prepare: (cookie) => {
      const exchange = nodeExchange(host, cookie);
      return async () => {
        const { identity } = await sessionOf(exchange);
        finish(exchange);
        return identity?.subject;
      };
    },
    app: subjectApp(async (request, response) => (await sessionOf({ request, response })).identity?.subject),
  };
}
