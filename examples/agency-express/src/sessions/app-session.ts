import { randomBytes } from 'node:crypto';
import type { Locale } from '@moc-sdk/core';
import type { Request } from 'express';
import type { LinkProof } from '../moc/link-rules.js';
import type { User } from '../users/user.js';

/** By which door a user came in. */
export type Door = 'password' | 'moc';

declare module 'express-session' {
  interface SessionData {
    user: { id: number; by: Door };
    locale: Locale;
    csrf: string;
    /** Shown once, on the next page. */
    notice: string;
    /** Added for MOC Account: who proved an old user, until the link is confirmed. */
    linking: LinkProof;
  }
}

declare global {
  namespace Express {
    interface Request {
      /** Set by `currentUser`: the live user of the session. */
      user?: User & { readonly by: Door };
    }
  }
}

/** Begins a user's session under a new id: an id that somebody planted before is worth nothing. */
export async function beginSession(request: Request, user: User, by: Door): Promise<void> {
  await newSession(request);
  request.session.user = { id: user.id, by };
}

/** Forgets everything but the language. */
export function newSession(request: Request): Promise<void> {
  const { locale } = request.session;
  return new Promise((resolve, reject) => {
    request.session.regenerate((error) => {
      if (error) return reject(error);
      if (locale) request.session.locale = locale;
      resolve();
    });
  });
}

/** The token that the session's forms carry. */
export function csrfToken(request: Request): string {
  request.session.csrf ??= randomBytes(32).toString('base64url');
  return request.session.csrf;
}
