import { MocError, systemClock } from '@moc-sdk/core';
import type { Emit, SignInStep } from './events.js';
import { errorJson } from './http/responses.js';
import { mocOauth2Protocol } from './moc-oauth2/moc-oauth2-protocol.js';
import { oidcProtocol } from './oidc/oidc-protocol.js';
import type { MocAccountOptions } from './options.js';
import type { Requirement } from './requirement.js';
import { grant } from './routes/access.js';
import { backchannelLogout } from './routes/backchannel-logout.js';
import { callback } from './routes/callback.js';
import type { RouteContext } from './routes/context.js';
import { diagnose } from './routes/diagnose.js';
import { failure, report } from './routes/failure.js';
import { login } from './routes/login.js';
import { logout } from './routes/logout.js';
import { session, sessionView } from './routes/session.js';
import { sharedAnswers } from './routes/shared-answers.js';
import { createSessions } from './sessions/create-sessions.js';
import type { MocSession } from './sessions/session.js';
import { createSessionVault } from './sessions/session-vault.js';
import { readSettings, type Settings, takesProof } from './settings.js';
import { createTokens } from './tokens/tokens.js';
import { createTransactions } from './transactions.js';

/** Sign-in with MOC Account for one app. */
export interface MocAccount {
  /** Where the sign-in paths live, e.g. `/auth`. */
  readonly basePath: string;
  /** The app's own origin, e.g. `https://ops-ta.example`: the address of a request is built from it, not from `Host`. */
  readonly origin: string;
  /**
   * Answers the sign-in paths: `GET /login`, `GET /callback`, `POST /logout`, `POST /backchannel-logout`, `GET /session`
   * and, if switched on, `GET /diagnose` below `basePath`. Never throws: what goes wrong becomes a readable page, or JSON
   * for a script that asks for it.
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
  /**
   * The session, if it is all that is required; otherwise the answer to send instead: to a page the way to the sign-in
   * (or to the step-up), to a script JSON with the code and `login`, the path that a page would open. A request that
   * changes something must come from the app's own pages.
   *
   * @throws MocError `system/storage-unavailable` when the session store fails; `sign-in/misconfigured` for a requirement
   * that nobody could meet, such as no role at all
   */
  require(request: Request, requirement?: Requirement): Promise<MocSession | Response>;
  /**
   * The access token of a request's session; renewed when it is about to end, once, however many callers and processes
   * ask at the same time.
   *
   * @throws MocError `sign-in/required`, `sign-in/no-access-token`, `sign-in/refresh-refused` (the session has ended),
   * `sign-in/provider-unavailable` (it has not), `system/storage-unavailable`
   */
  accessToken(request: Request): Promise<string>;
  /**
   * Calls an API of the provider's side in the name of the person: with the access token, and with a proof of
   * possession (DPoP) if that is switched on. Follows no redirect.
   *
   * @throws MocError as {@link accessToken}
   */
  fetch(request: Request, url: string | URL, init?: RequestInit): Promise<Response>;
  /**
   * `Set-Cookie` values that the answer to this request must carry, once the session was read or the token was asked
   * for. Always empty with a store; the shims of the frameworks take care of it.
   */
  setCookies(request: Request): readonly string[];
}

interface Route {
  readonly method: 'GET' | 'POST';
  readonly answer: (context: RouteContext, request: Request) => Promise<Response>;
}

type RouteStep = Exclude<SignInStep, 'access' | 'access-token'>;

const ROUTES: Readonly<Record<RouteStep, Route>> = {
  login: { method: 'GET', answer: login },
  callback: { method: 'GET', answer: callback },
  logout: { method: 'POST', answer: logout },
  'backchannel-logout': { method: 'POST', answer: backchannelLogout },
  session: { method: 'GET', answer: session },
  diagnose: { method: 'GET', answer: diagnose },
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
  const context = createContext(settings, emitter(options));
  const { sessions, tokens } = context;

  /** A refusal that the app gets as an error is told to the listener too. */
  async function telling<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw report(context, 'access-token', error);
    }
  }

  return {
    basePath: settings.basePath,
    origin: settings.origin,
    handler: async (request) => {
      const step = stepOf(request, settings);
      if (!step) return errorJson(new MocError('request/not-found'));
      const route = ROUTES[step];
      if (request.method === route.method) return route.answer(context, request);
      const refusal = failure(context, request, step, new MocError('sign-in/method-not-allowed'));
      refusal.headers.set('allow', route.method);
      return refusal;
    },
    owns: (request) => new URL(request.url).pathname.startsWith(`${settings.basePath}/`),
    session: async (request) => {
      const live = await sessions.read(request, { touch: true });
      return live ? sessionView(live.session) : null;
    },
    require: (request, requirement = {}) => grant(context, request, requirement),
    accessToken: async (request) => (await telling(tokens.current(request))).accessToken,
    fetch: async (request, url, init = {}) => telling(tokens.callResource(request, new URL(url), init)),
    setCookies: (request) => sessions.setCookies(request),
  };
}

function createContext(settings: Settings, emit: Emit): RouteContext {
  const protocol = settings.protocol === 'oidc' ? oidcProtocol(settings) : mocOauth2Protocol(settings);
  const vault = createSessionVault(settings);
  const sessions = createSessions(settings, vault, emit);
  return {
    settings,
    emit,
    protocol,
    transactions: createTransactions(settings),
    sessions,
    tokens: createTokens({ settings, protocol, sessions, vault, emit }),
    signIns: sharedAnswers(() => settings.clock.now()),
  };
}

/** What an app that takes proofs of identity answers: there is no session to show or to end. */
const STEPS_OF_PROOF: readonly string[] = ['login', 'callback', 'diagnose'];

function stepOf(request: Request, settings: Settings): RouteStep | undefined {
  const { basePath, diagnose } = settings;
  const { pathname } = new URL(request.url);
  const name = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length + 1) : '';
  if (name === 'diagnose' && !diagnose) return undefined;
  if (takesProof(settings) && !STEPS_OF_PROOF.includes(name)) return undefined;
  return Object.hasOwn(ROUTES, name) ? (name as RouteStep) : undefined;
}

/** A listener that fails must not fail the sign-in, nor, if it works asynchronously, end the process. */
function emitter({ onEvent, clock = systemClock }: MocAccountOptions): Emit {
  return (event) => {
    const tell = async () => onEvent?.({ ...event, at: clock.now().toISOString() });
    // What it throws is the listener's own affair.
    tell().catch(() => {});
  };
}
