import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { Subject } from './session-peer.js';

/** The Express app that every peer is measured in over HTTP: one route, which answers whose session it is. */
export function subjectApp(
  subjectOf: (request: Request, response: Response) => Promise<Subject> | Subject,
  ...middlewares: readonly RequestHandler[]
): Express {
  const app = express();
  for (const middleware of middlewares) app.use(middleware);
  app.get('/me', async (request, response) => {
    response.json({ subject: await subjectOf(request, response) });
  });
  return app;
}
