import { MocError } from '@moc-sdk/core';
import type { Context, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { MocAccount } from '../moc-account.js';
import type { Requirement } from '../requirement.js';
import { checkRequirement } from '../routes/check-requirement.js';
import { admissions } from '../shims/admissions.js';
import { PROTECTED_CACHE_CONTROL } from '../shims/cache-control.js';
import { calls } from '../shims/calls.js';
import type { Shim } from '../shims/shim.js';
import { honoRequest } from './hono-request.js';

/** The sign-in of a Hono app. */
export interface MocHono extends Shim<Context> {
  /** Answers the sign-in paths and passes everything else on. */
  readonly handler: MiddlewareHandler;
  /**
   * Lets only those pass who are signed in and have all that is required. Pages are sent to the sign-in and come back,
   * scripts get JSON. What is protected is not cached, unless the app sets `Cache-Control` itself. A failing store
   * becomes an `HTTPException` with its status.
   */
  require(requirement?: Requirement): MiddlewareHandler;
}

/**
 * Sign-in for a Hono app, wherever it runs.
 *
 * @example
 * ```ts
 * import { Hono } from 'hono';
 * import { mocHono } from '@moc-sdk/moc-account-client/hono';
 *
 * const auth = mocHono(moc);
 * const app = new Hono();
 * app.use(auth.handler);
 * app.get('/calendar', auth.require(), (c) => c.text(auth.current(c).identity.person.name.first));
 * ```
 */
export function mocHono(moc: MocAccount): MocHono {
  const requests = new WeakMap<Request, Request>();
  const { admitted, current } = admissions<Request>();

  /** The one `Request` of a request, so that its session is read once. */
  function requestOf(context: Context): Request {
    const request = requests.get(context.req.raw) ?? honoRequest(context, moc.origin);
    requests.set(context.req.raw, request);
    return request;
  }

  return {
    ...calls(moc, requestOf),
    current: (context) => current(context.req.raw),
    handler: async (context, next) => {
      const request = requestOf(context);
      if (moc.owns(request)) return moc.handler(request);
      await next();
      for (const cookie of moc.setCookies(request)) context.header('set-cookie', cookie, { append: true });
    },
    require: (requirement = {}) => {
      checkRequirement(requirement);
      return async (context, next) => {
        const granted = await moc.require(requestOf(context), requirement).catch(throwWithStatus);
        if (granted instanceof Response) return granted;
        admitted(context.req.raw, granted);
        await next();
        if (!context.res.headers.has('cache-control'))
          context.header('cache-control', PROTECTED_CACHE_CONTROL);
      };
    },
  };
}

/** The status is all that a caller learns of a failure; the app's `onError` sees the rest as its cause. */
function throwWithStatus(cause: unknown): never {
  if (!MocError.isInstance(cause)) throw cause;
  throw new HTTPException(cause.status === 503 ? 503 : 500, { message: cause.message, cause });
}
