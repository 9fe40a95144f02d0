import { MocError, systemClock } from '@moc-sdk/core';
import type { Emit, SignInStep } from './events.js';
import { errorJson } from './http/responses.js';
import { oidcProtocol } from './oidc/oidc-protocol.js';
import type { MocAccountOptions } from './options.js';
import { callback } from './routes/callback.js';
import type { RouteContext } from './routes/context.js';
import { failure } from './routes/failure.js';
import { login } from './routes/login.js';
import { logout } from './routes/logout.js';
import { session, sessionView } from './routes/session.js';
import { sharedAnswers } from './routes/shared-answers.js';
import type { MocSession } from './sessions/session.js';
import { createSessions } from './sessions/sessions.js';
import { readSettings } from './settings.js';
import { createTransactions } from './transactions.js';

/** Sign-in with MOC Account for one app. */
export interface MocAccount {
  /**
   * Answers the sign-in paths: `GET /login?returnTo=/x`, `GET /callback`, `POST /logout` and `GET /session` below
   * `basePath`. Never throws: what goes wrong becomes a readable page, or JSON for a script that asks for it.
   */
  handler(request: Request): Promise<Response>;
  /** Whether a request is for {@link handler}. */
  owns(request: Request): boolean;
  /**
   * The live session of a request, or `null`. Counts as a use of the session.
   *
   * @throws MocError `system/storage-unavailable` when the session store fails
   */
  session(request: Request): Promise<MocSession | null>;
}

interface Route {
  readonly method: 'GET' | 'POST';
  readonly answer: (context: RouteContext, request: Request) => Promise<Response>;
}

const ROUTES: Readonly<Record<SignInStep, Route>> = {
  login: { method: 'GET', answer: login },
  callback: { method: 'GET', answer: callback },
  logout: { method: 'POST', answer: logout },
  session: { method: 'GET', answer: session },
};

/**
 * Adds sign-in with MOC Account to an app: OpenID Connect with PKCE, strict token checks and sessions on the server.
 *
 * @throws MocError `sign-in/misconfigured`
 *
 * @example
 * ```ts
 * const moc = createMocAccount({
 *   protocol: 'oidc',
 *   issuer: 'https://account.moc.example',
 *   clientId: 'ops-ta',
 *   clientAuth: { method: 'client_secret_post', secret: process.env.MOC_CLIENT_SECRET ?? '' },
 *   baseUrl: 'https://ops-ta.example',
 *   session: { store: memorySessions(), secrets: [process.env.SESSION_SECRET ?? ''] },
 * });
 * if (moc.owns(request)) return moc.handler(request);
 * const session = await moc.session(request);
 * ```
 */
export function createMocAccount(options: MocAccountOptions): MocAccount {
  const settings = readSettings(options);
  const emit = emitter(options);
  const context: RouteContext = {
    settings,
    emit,
    protocol: oidcProtocol(settings),
    transactions: createTransactions(settings),
    sessions: createSessions(settings, emit),
    signIns: sharedAnswers(() => settings.clock.now()),
  };

  return {
    handler: async (request) => {
      const step = stepOf(request, settings.basePath);
      if (!step) return errorJson(new MocError('request/not-found'));
      const route = ROUTES[step];
      if (request.method === route.method) return route.answer(context, request);
      const refusal = failure(context, request, step, new MocError('sign-in/method-not-allowed'));
      refusal.headers.set('allow', route.method);
      return refusal;
    },
    owns: (request) => new URL(request.url).pathname.startsWith(`${settings.basePath}/`),
    session: async (request) => {
      const stored = await context.sessions.read(request, { touch: true });
      return stored ? sessionView(stored) : null;
    },
  };
}

function stepOf(request: Request, basePath: string): SignInStep | undefined {
  const { pathname } = new URL(request.url);
  const name = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length + 1) : '';
  return Object.hasOwn(ROUTES, name) ? (name as SignInStep) : undefined;
}

/** A listener that fails must not fail the sign-in. */
function emitter({ onEvent, clock = systemClock }: MocAccountOptions): Emit {
  return (event) => {
    try {
      onEvent?.({ ...event, at: clock.now().toISOString() });
    } catch {
      // The listener's own affair.
    }
  };
}
