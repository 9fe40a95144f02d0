import { timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';

/** Refuses what a form of another site sends: every form of this app carries its session's token. */
export const requireCsrfToken: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const sent = Buffer.from(String(request.body?._csrf ?? ''));
  const expected = Buffer.from(request.session.csrf ?? '');
  const isOwn = expected.length > 0 && sent.length === expected.length && timingSafeEqual(sent, expected);
  if (isOwn) return next();
  response.status(403).page('message', { message: 'csrf' });
};
