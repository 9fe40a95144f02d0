import type { MocSession } from '../sessions/session.js';
import { readJson, readRefusal, SessionError } from './session-error.js';

/** What `GET /session` said. */
export interface SessionAnswer {
  readonly session: MocSession | null;
  /** Milliseconds from now until the session ends, by the server's clock: this machine's may be wrong. */
  readonly endsIn: number;
}

type Ask = (path: string, init: RequestInit) => Promise<Response>;

/** Asks for JSON; no answer is `system/offline`. */
async function askForJson(ask: Ask, path: string, init: RequestInit): Promise<Response> {
  const headers = { accept: 'application/json' };
  const response = await ask(path, { ...init, headers, cache: 'no-store' }).catch(() => {
    throw new SessionError({ code: 'system/offline' });
  });
  if (response.ok) return response;
  throw new SessionError((await readRefusal(response)) ?? { code: 'system/unexpected' });
}

/** @throws SessionError */
export async function askSession(ask: Ask, basePath: string): Promise<SessionAnswer> {
  const response = await askForJson(ask, `${basePath}/session`, {});
  const { session } = ((await readJson(response)) ?? {}) as { session?: MocSession | null };
  if (session === null) return { session, endsIn: 0 };
  const ends = Date.parse(session?.expiresAt ?? '');
  if (!session?.identity || Number.isNaN(ends)) throw new SessionError({ code: 'system/unexpected' });
  const serverNow = Date.parse(response.headers.get('date') ?? '') || Date.now();
  return { session, endsIn: ends - serverNow };
}

/**
 * Ends the session.
 *
 * @returns where to go now: to the provider, which ends its own
 * @throws SessionError
 */
export async function askLogout(ask: Ask, basePath: string): Promise<string> {
  const response = await askForJson(ask, `${basePath}/logout`, { method: 'POST' });
  const { redirectTo } = ((await readJson(response)) ?? {}) as { redirectTo?: unknown };
  return typeof redirectTo === 'string' && /^https?:/.test(redirectTo) ? redirectTo : '/';
}
