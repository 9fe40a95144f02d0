import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Express, Request, Response } from 'express';

/** A request to an Express app and its answer, with no network under them. */
export interface NodeExchange {
  readonly request: Request;
  readonly response: Response;
}

/** Never connected: requests only look at it. */
const socket = new Socket();

export function nodeExchange(app: Express, cookie = ''): NodeExchange {
  const message = new IncomingMessage(socket);
  Object.assign(message, { method: 'GET', url: '/me', headers: { host: 'app.example', cookie } });
  const request: Request = Object.setPrototypeOf(message, app.request);
  const response: Response = Object.setPrototypeOf(new ServerResponse(message), app.response);
  Object.assign(request, { res: response, originalUrl: '/me' });
  Object.assign(response, { req: request, locals: {} });
  return { request, response };
}

/** Runs a middleware; resolves when it hands on. */
export function through(
  middleware: (request: Request, response: Response, next: (error?: unknown) => void) => void,
  { request, response }: NodeExchange,
): Promise<void> {
  return new Promise((resolve, reject) => {
    middleware(request, response, (error) => (error === undefined ? resolve() : reject(error)));
  });
}

/** Sends the head of the answer: what a middleware does to it happens then. Returns the cookies that it sets. */
export function finish({ response }: NodeExchange): readonly string[] {
  response.writeHead(204);
  response.end();
  return [response.getHeader('set-cookie') ?? []].flat().map(String);
}

/** The `Cookie` header of a browser that was told to keep these. */
export function cookieHeader(setCookies: readonly string[]): string {
  return setCookies
    .filter((cookie) => !/;\s*max-age=0(;|$)/i.test(cookie))
    .map((cookie) => cookie.slice(0, cookie.indexOf(';')))
    .join('; ');
}
