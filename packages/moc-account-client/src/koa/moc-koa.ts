import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MocAccount } from '../moc-account.js';
import { nodeSignIn } from '../node-http/node-sign-in.js';
import { bodyOf } from '../node-http/parsed-body.js';
import type { Requirement } from '../requirement.js';
import { checkRequirement } from '../routes/check-requirement.js';
import { calls } from '../shims/calls.js';
import type { Shim } from '../shims/shim.js';

/** Koa's `ctx`, as far as the sign-in uses it. */
export interface KoaContext {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly originalUrl: string;
  /** With `body`, once a body parser has read it. */
  readonly request: object;
  respond?: boolean | undefined;
}

/** Middleware of Koa. */
export type KoaMiddleware = (context: KoaContext, next: () => Promise<unknown>) => Promise<void>;

/** The sign-in of a Koa app. */
export interface MocKoa extends Shim<KoaContext> {
  /** Answers the sign-in paths and passes everything else on. */
  readonly handler: KoaMiddleware;
  /**
   * Lets only those pass who are signed in and have all that is required. Pages are sent to the sign-in and come back,
   * scripts get JSON. What is protected is not cached, unless the app sets `Cache-Control` itself.
   */
  require(requirement?: Requirement): KoaMiddleware;
}

/**
 * Sign-in for a Koa app, before or behind its body parser.
 *
 * @example
 * ```ts
 * import Koa from 'koa';
 * import { mocKoa } from '@moc-sdk/moc-account-client/koa';
 *
 * const auth = mocKoa(moc);
 * const app = new Koa();
 * app.use(auth.handler);
 * app.use(auth.require());
 * app.use((ctx) => {
 *   ctx.body = auth.current(ctx).identity.person.name.first;
 * });
 * ```
 */
export function mocKoa(moc: MocAccount): MocKoa {
  const signIn = nodeSignIn(moc);
  return {
    ...calls(moc, (context: KoaContext) => signIn.requestOf(exchangeOf(context))),
    current: ({ req }) => signIn.current(req),
    handler: async (context, next) => {
      if (await signIn.handle(exchangeOf(context))) leave(context);
      else await next();
    },
    require: (requirement = {}) => {
      checkRequirement(requirement);
      return async (context, next) => {
        if (await signIn.admit(exchangeOf(context), requirement)) await next();
        else leave(context);
      };
    },
  };
}

function exchangeOf({ req, res, request, originalUrl }: KoaContext) {
  return { message: req, answer: res, originalUrl, parsedBody: () => bodyOf(request) };
}

/** The answer is sent already: Koa must not send its own. */
function leave(context: KoaContext): void {
  context.respond = false;
}
