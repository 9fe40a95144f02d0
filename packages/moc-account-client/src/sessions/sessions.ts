import { MocError } from '@moc-sdk/core';
import type { Emit } from '../events.js';
import { randomToken, sha256 } from '../hashing.js';
import { dropCookie, readCookies, setCookie } from '../http/cookies.js';
import { createSealer } from '../sealing.js';
import type { Settings } from '../settings.js';
import type { SignedIn } from '../sign-in-protocol.js';
import type { StoredSession } from './session.js';

/** How old the last noted use may be before it is noted again: one write a minute, not one a request. */
const TOUCH_AFTER_MS = 60_000;

export interface Sessions {
  /** Starts a session under a fresh id and ends the one that the browser had. */
  begin(request: Request, signedIn: SignedIn): Promise<{ cookie: string }>;
  /** The live session of a request. `touch` counts the request as a use of it. */
  read(request: Request, options: { touch: boolean }): Promise<StoredSession | undefined>;
  /** Ends the session of a request; returns the cookie that clears it and what the provider wants to see. */
  end(request: Request): Promise<{ cookie: string; logoutHint?: string }>;
}

export function createSessions(settings: Settings, emit: Emit): Sessions {
  const { cookies: policy, clock, idleMs, absoluteMs } = settings;
  const store = guarded(settings.store);
  const sealer = createSealer(settings.secrets, 'logout-hint', () => clock.now());
  const iso = (ms: number) => new Date(ms).toISOString();

  async function keyOf(request: Request): Promise<string | undefined> {
    const id = readCookies(request).get(policy.session);
    return id !== undefined && /^[\w-]{43}$/.test(id) ? sha256(id) : undefined;
  }

  async function live(key: string): Promise<StoredSession | undefined> {
    const session = await store.get(key);
    if (!session || Date.parse(session.expiresAt) > clock.now().getTime()) return session;
    await store.delete(key);
    emit({ type: 'session.expired' });
    return undefined;
  }

  async function touch(key: string, session: StoredSession): Promise<StoredSession> {
    const now = clock.now().getTime();
    if (now - Date.parse(session.lastSeenAt) < Math.min(TOUCH_AFTER_MS, idleMs / 4)) return session;
    const expiresAt = iso(Math.min(now + idleMs, Date.parse(session.endsAt)));
    const touched = { ...session, lastSeenAt: iso(now), expiresAt };
    await store.replace(key, touched);
    return touched;
  }

  return {
    begin: async (request, { identity, logoutHint }) => {
      const previous = await keyOf(request);
      if (previous) await store.delete(previous);
      const id = randomToken();
      const now = clock.now().getTime();
      await store.set(await sha256(id), {
        identity,
        signedInAt: iso(now),
        lastSeenAt: iso(now),
        endsAt: iso(now + absoluteMs),
        expiresAt: iso(now + Math.min(idleMs, absoluteMs)),
        ...(logoutHint === undefined ? {} : { logoutHint: await sealer.seal({ hint: logoutHint }) }),
      });
      return { cookie: setCookie(policy, policy.session, id, absoluteMs) };
    },
    read: async (request, options) => {
      const key = await keyOf(request);
      const session = key === undefined ? undefined : await live(key);
      return key !== undefined && session && options.touch ? touch(key, session) : session;
    },
    end: async (request) => {
      const cookie = dropCookie(policy, policy.session);
      const key = await keyOf(request);
      const session = key === undefined ? undefined : await store.get(key);
      if (key !== undefined) await store.delete(key);
      const opened = session?.logoutHint === undefined ? undefined : await sealer.open(session.logoutHint);
      return typeof opened?.hint === 'string' ? { cookie, logoutHint: opened.hint } : { cookie };
    },
  };
}

/** The store with its failures named, and with a `replace` even if it has none of its own. */
function guarded(store: Settings['store']) {
  async function naming<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      throw new MocError('system/storage-unavailable', { cause });
    }
  }
  return {
    get: (key: string) => naming(() => store.get(key)),
    set: (key: string, session: StoredSession) => naming(() => store.set(key, session)),
    delete: (key: string) => naming(() => store.delete(key)),
    replace: (key: string, session: StoredSession) =>
      naming(async () => {
        if (store.replace) await store.replace(key, session);
        else if (await store.get(key)) await store.set(key, session);
      }),
  };
}
