import type { Request, RequestHandler } from 'express';
import type { User } from '../users/user.js';
import type { Users } from '../users/users.js';
import { type Door, newSession } from './app-session.js';

/** Whether a session that came in by a door may go on. */
export type StillHolds = (request: Request, user: User, by: Door) => Promise<boolean>;

/** Looks up the session's user at each request: a user who was disabled, or whose door has closed, is out at once. */
export function currentUser(users: Users, stillHolds: StillHolds): RequestHandler {
  return async (request, _response, next) => {
    const signedIn = request.session.user;
    if (!signedIn) return next();
    const user = await users.find(signedIn.id);
    if (user?.isEnabled && (await stillHolds(request, user, signedIn.by))) {
      request.user = { ...user, by: signedIn.by };
    } else {
      await newSession(request);
      request.session.notice = 'sessionEnded';
    }
    next();
  };
}

/** Only for users; others go to the login page. */
export const requireUser: RequestHandler = (request, response, next) => {
  if (request.user) return next();
  response.redirect(303, '/login');
};

export const requireAdmin: RequestHandler = (request, response, next) => {
  if (request.user?.role === 'admin') return next();
  response.status(403).page('message', { message: 'forbidden' });
};
