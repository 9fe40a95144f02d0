import type { Clock } from '@moc-sdk/core';
import express, { type ErrorRequestHandler, type Express } from 'express';
import session from 'express-session';
import { adminRoutes } from './admin/admin-routes.js';
import type { Database } from './database/database.js';
import { documentRoutes } from './documents/document-routes.js';
import { documentsTable } from './documents/documents.js';
import { linkRoutes } from './moc/link-routes.js';
import { mocLinksTable } from './moc/moc-links.js';
import { type MocOptions, mocSignIn } from './moc/moc-sign-in.js';
import { assets } from './pages/assets.js';
import { usePages } from './pages/pages.js';
import { securityHeaders } from './pages/security-headers.js';
import { requireCsrfToken } from './sessions/csrf.js';
import { currentUser } from './sessions/current-user.js';
import { loginRoutes } from './users/login-routes.js';
import { usersTable } from './users/users.js';

export interface AgencyOptions {
  readonly database: Database;
  /** Signs the app's own session cookies. 32 characters or more. */
  readonly secret: string;
  readonly clock: Clock;
  readonly moc: Omit<MocOptions, 'clock'>;
  /** Is told of what nobody expected. */
  readonly onError?: (error: unknown) => void;
}

/** The agency's app. The lines marked MOC are what the sign-in with MOC Account added. */
export function agencyApp({ database, secret, clock, moc: mocOptions, onError }: AgencyOptions): Express {
  const users = usersTable(database, clock);
  const documents = documentsTable(database);
  const links = mocLinksTable(database, clock); // MOC
  const moc = mocSignIn({ ...mocOptions, clock }, links); // MOC
  const app = express();
  app.disable('x-powered-by');
  app.use(assets());
  app.use(moc.auth.handler); // MOC: /auth/login, /auth/callback, /auth/logout, /auth/backchannel-logout
  app.use(securityHeaders(new URL(mocOptions.issuer).origin));
  app.use(ownSessions(secret, mocOptions.baseUrl));
  app.use(express.urlencoded({ extended: false, limit: '20kb' }));
  usePages(app);
  app.use(currentUser(users, moc.stillHolds)); // MOC: the second argument
  app.use(requireCsrfToken);
  app.use(
    loginRoutes({
      users,
      usesMoc: async (user) => (await links.linkedUsers()).has(user.id), // MOC
      logoutAfter: moc.logoutAfter, // MOC
    }),
  );
  app.use(documentRoutes(documents, clock));
  app.use(linkRoutes({ auth: moc.auth, users, links, clock })); // MOC
  app.use(adminRoutes({ users, links, freshProof: moc.freshProof })); // MOC: links, freshProof
  app.use((_request, response) => response.status(404).page('message', { message: 'notFound' }));
  app.use(lastResort(onError));
  return app;
}

/** The agency's own sessions, as they were. In memory: an agency with several processes gives them a store. */
function ownSessions(secret: string, baseUrl: string) {
  const { protocol, port } = new URL(baseUrl);
  return session({
    name: `agency.sid${port && `.${port}`}`,
    secret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: protocol === 'https:', maxAge: 30 * 60_000 },
  });
}

const lastResort =
  (onError: AgencyOptions['onError']): ErrorRequestHandler =>
  (error, _request, response, next) => {
    onError?.(error);
    if (response.headersSent || !response.page) return next(error);
    response.status(500).page('message', { message: 'unexpected' });
  };
