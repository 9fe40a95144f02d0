import { NextResponse } from 'next/server';
import type { MocAccount } from '../moc-account.js';
import type { Requirement } from '../requirement.js';
import type { MocSession } from '../sessions/session.js';
import { protectedAnswer } from './answer-cookies.js';
import { refusePage } from './page-refusal.js';
import { PATH_HEADER, pageRequests } from './page-request.js';
import { routeRequest } from './route-request.js';

/** A route handler of Next. */
export type NextRouteHandler<Context = unknown> = (request: Request, context: Context) => Promise<Response>;

/** A route handler behind `auth.require`. */
export type NextProtectedHandler<Context = unknown> = (
  request: Request,
  session: MocSession,
  context: Context,
) => Response | Promise<Response>;

/** What a page asks for. */
export interface NextRequirement extends Requirement {
  /** The page's own path, to come back to. Not needed where {@link MocNext.proxy} runs. */
  returnTo?: string;
}

/** The sign-in of a Next app. Without `request`, its functions speak for the page or the server action that calls them. */
export interface MocNext {
  /** For `app/auth/[...step]/route.ts`: `export const { GET, POST } = auth.handlers`. */
  readonly handlers: { readonly GET: NextRouteHandler; readonly POST: NextRouteHandler };
  /** For `proxy.ts`: tells pages their own address, and lets sessions in cookies live on while pages are read. */
  proxy(request: Request): Promise<Response>;
  /** In a page or a server action: the session if it is all that is required; otherwise goes to the sign-in, or to `forbidden.tsx`. */
  require(requirement?: NextRequirement): Promise<MocSession>;
  /** Around a route handler: pages are sent to the sign-in and come back, scripts get JSON. */
  require<Context>(
    requirement: Requirement,
    handler: NextProtectedHandler<Context>,
  ): NextRouteHandler<Context>;
  /**
   * The live session, or `null`.
   *
   * @throws MocError `system/storage-unavailable`
   */
  session(request?: Request): Promise<MocSession | null>;
  /**
   * The access token for calls in the person's name, renewed in time. A page cannot set cookies: with sessions in
   * cookies, ask in a route handler or a server action.
   *
   * @throws MocError as {@link MocAccount.accessToken}
   */
  accessToken(request?: Request): Promise<string>;
  /**
   * Calls an API in the person's name.
   *
   * @throws MocError as {@link MocAccount.fetch}
   */
  fetch(request: Request | undefined, url: string | URL, init?: RequestInit): Promise<Response>;
}

/**
 * Sign-in for the App Router of Next 16.
 *
 * @example
 * ```ts
 * import { mocNext } from '@moc-sdk/moc-account-client/next';
 *
 * export const auth = mocNext(moc);
 * export const { GET, POST } = auth.handlers; // in app/auth/[...step]/route.ts
 * const { identity } = await auth.require({ role: 'reviewer' }); // in a page
 * ```
 */
export function mocNext(moc: MocAccount): MocNext {
  const pages = pageRequests(moc.origin);
  const routes = new WeakMap<Request, Request>();

  function routeOf(incoming: Request): Request {
    const request = routes.get(incoming) ?? routeRequest(incoming, moc.origin);
    routes.set(incoming, request);
    return request;
  }

  const requestOf = async (incoming?: Request) => (incoming ? routeOf(incoming) : pages.requestOf());
  const answer: NextRouteHandler = (incoming) => moc.handler(routeOf(incoming));

  async function requirePage({ returnTo, ...requirement }: NextRequirement): Promise<MocSession> {
    const request = await pages.requestOf(returnTo);
    const granted = await moc.require(request, requirement);
    return granted instanceof Response ? refusePage(granted, request) : granted;
  }

  function requireRoute<Context>(
    requirement: Requirement,
    handler: NextProtectedHandler<Context>,
  ): NextRouteHandler<Context> {
    return async (incoming, context) => {
      const request = routeOf(incoming);
      const granted = await moc.require(request, requirement);
      const response = granted instanceof Response ? granted : await handler(incoming, granted, context);
      return protectedAnswer(response, moc.setCookies(request));
    };
  }

  function require(requirement?: NextRequirement): Promise<MocSession>;
  function require<Context>(
    requirement: Requirement,
    handler: NextProtectedHandler<Context>,
  ): NextRouteHandler<Context>;
  function require<Context>(requirement: NextRequirement = {}, handler?: NextProtectedHandler<Context>) {
    return handler ? requireRoute(requirement, handler) : requirePage(requirement);
  }

  return {
    handlers: { GET: answer, POST: answer },
    require,
    session: async (incoming) => moc.session(await requestOf(incoming)),
    accessToken: async (incoming) => moc.accessToken(await requestOf(incoming)),
    fetch: async (incoming, url, init) => moc.fetch(await requestOf(incoming), url, init),
    proxy: async (incoming) => {
      const request = routeOf(incoming);
      const headers = new Headers(incoming.headers);
      headers.set(PATH_HEADER, pathOf(request));
      // A store that is down is told by the page that needs it; the other pages work on.
      if (!moc.owns(request)) await moc.session(request).catch(() => null);
      const response = NextResponse.next({ request: { headers } });
      for (const cookie of moc.setCookies(request)) response.headers.append('set-cookie', cookie);
      return response;
    },
  };
}

function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}
