import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MocAccount } from '../moc-account.js';
import { nodeSignIn } from '../node-http/node-sign-in.js';
import { bodyOf } from '../node-http/parsed-body.js';
import type { Requirement } from '../requirement.js';
import { checkRequirement } from '../routes/check-requirement.js';
import { calls } from '../shims/calls.js';
import type { Shim } from '../shims/shim.js';

/** Express's `req`, as far as the sign-in reads it. */
export type ExpressRequest = IncomingMessage & {
  readonly originalUrl?: string;
  readonly res?: ServerResponse | undefined;
};

/** Middleware of Express, for apps and routers. */
export type ExpressMiddleware = (
  request: ExpressRequest,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** The sign-in of an Express app. */
export interface MocExpress extends Shim<ExpressRequest> {
  /** Answers the sign-in paths and passes everything else on. Put it at the app itself, with `app.use`. */
  readonly handler: ExpressMiddleware;
  /**
   * Lets only those pass who are signed in and have all that is required. Pages are sent to the sign-in and come back,
   * scripts get JSON. What is protected is not cached, unless the app sets `Cache-Control` itself.
   */
  require(requirement?: Requirement): ExpressMiddleware;
}

/**
 * Sign-in for an Express app (5 and 4), before or behind its body parsers.
 *
 * @example
 * ```ts
 * import express from 'express';
 * import { mocExpress } from '@moc-sdk/moc-account-client/express';
 *
 * const auth = mocExpress(moc);
 * const app = express();
 * app.use(auth.handler);
 * app.get('/calendar', auth.require(), (req, res) => {
 *   res.send(auth.current(req).identity.person.name.first);
 * });
 * ```
 */
export function mocExpress(moc: MocAccount): MocExpress {
  const signIn = nodeSignIn(moc);
  return {
    ...calls(moc, (request: ExpressRequest) => signIn.requestOf(exchangeOf(request, request.res))),
    current: signIn.current,
    handler: (request, response, next) => {
      signIn.handle(exchangeOf(request, response)).then((isAnswered) => isAnswered || next(), next);
    },
    require: (requirement = {}) => {
      checkRequirement(requirement);
      return (request, response, next) => {
        const admitting = signIn.admit(exchangeOf(request, response), requirement);
        admitting.then((isAdmitted) => isAdmitted && next(), next);
      };
    },
  };
}

function exchangeOf<Answer extends ServerResponse | undefined>(request: ExpressRequest, answer: Answer) {
  const { originalUrl } = request;
  return { message: request, answer, originalUrl, parsedBody: () => bodyOf(request) };
}
