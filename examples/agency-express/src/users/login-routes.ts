import { type Request, Router } from 'express';
import { beginSession, newSession } from '../sessions/app-session.js';
import type { User } from './user.js';
import type { Users } from './users.js';

export interface LoginParts {
  readonly users: Users;
  /** Users whose old password no longer opens the door. */
  readonly usesMoc: (user: User) => Promise<boolean>;
  /** Where the browser goes after the session has ended here, to end another one; it takes a POST. */
  readonly logoutAfter: (request: Request) => Promise<string | undefined>;
}

/** The login of the agency's own users, and the way out. */
export function loginRoutes({ users, usesMoc, logoutAfter }: LoginParts): Router {
  const router = Router();

  router.get('/login', (request, response) => {
    if (request.user) return response.redirect(303, '/');
    response.page('login', { userName: '' });
  });

  router.post('/login', async (request, response) => {
    const { userName = '', password = '' } = request.body as Record<string, unknown>;
    const refuse = (problem: string) => response.status(403).page('login', { problem, userName });
    const check = await users.checkPassword(String(userName), String(password));
    if (check.result === 'locked') return refuse('locked');
    if (check.result === 'wrong') return refuse('wrongPassword');
    if (await usesMoc(check.user)) return refuse('usesMoc');
    await beginSession(request, check.user, 'password');
    response.redirect(303, '/');
  });

  router.post('/logout', async (request, response) => {
    const next = await logoutAfter(request);
    await newSession(request);
    // 307 lets the same POST go on.
    if (next === undefined) response.redirect(303, '/login');
    else response.redirect(307, next);
  });

  router.post('/language', (request, response) => {
    request.session.locale = request.body?.locale === 'en' ? 'en' : 'th';
    response.redirect(303, ownPath(request.body?.from));
  });
  return router;
}

/** A path of this app; the rest could lead elsewhere. */
const ownPath = (from: unknown) => (/^\/(?![/\\])[\w/-]*$/.test(String(from)) ? String(from) : '/');
