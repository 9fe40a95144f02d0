import { MocError } from '@moc-sdk/core';
import type { Emit } from '../events.js';
import { randomToken } from '../hashing.js';
import { readCookies } from '../http/cookies.js';
import type { Settings } from '../settings.js';
import { memorySessions } from './memory-sessions.js';
import { newSession } from './new-session.js';
import { openedCookies } from './opened-cookies.js';
import { recentSessions } from './recent-sessions.js';
import { sealedSessions } from './sealed-sessions.js';
import { dropChunks, readChunks } from './session-cookies.js';
import { isOver, touched } from './session-times.js';
import type { SessionVault } from './session-vault.js';
import type { LiveSession, Sessions } from './sessions.js';

/** What the answer to a request sets, unless it comes too late for that. */
interface PendingCookies {
  readonly cookies: readonly string[];
  readonly isCurrent: () => boolean;
}

/**
 * Sessions that lie sealed in the browser's cookies. This process remembers for a while what it changed; several
 * processes do not know of each other, and a copied cookie is good until it expires.
 */
export function cookieSessions(settings: Settings, vault: SessionVault, emit: Emit): Sessions {
  const { cookies: policy, clock } = settings;
  const now = () => clock.now().getTime();
  const sealed = sealedSessions(settings);
  const opened = openedCookies();
  const recent = recentSessions(now);
  const leases = memorySessions({ clock });
  const found = new WeakMap<Request, Promise<LiveSession | undefined>>();
  const pending = new WeakMap<Request, PendingCookies>();

  async function lookUp(request: Request): Promise<LiveSession | undefined> {
    const text = readChunks(readCookies(request), policy);
    const live = text === undefined ? undefined : await opened.open(text, () => sealed.open(text));
    return live && newest(request, live);
  }

  /** What a session that was read from cookies has become since. */
  async function newest(request: Request, live: LiveSession): Promise<LiveSession | undefined> {
    const known = recent.get(live.key);
    if (known === 'ended') return undefined;
    const isBehind = known !== undefined && known.live.session.version > live.session.version;
    if (isBehind) await carry(request, known.live.key);
    else recent.seen(live);
    const current = isBehind ? known.live : live;
    if (!isOver(current.session, now())) return current;
    emit({ type: 'session.expired' });
    return undefined;
  }

  function lookUpOnce(request: Request): Promise<LiveSession | undefined> {
    const looked = found.get(request) ?? lookUp(request);
    found.set(request, looked);
    return looked;
  }

  /** Lets the answer to a request carry the newest cookies of a session. */
  async function carry(request: Request, key: string): Promise<void> {
    const known = recent.get(key);
    if (!known || known === 'ended') return;
    // A session that has outgrown its cookies lives on in this process; whoever let it grow was told.
    const cookies = await known.cookies.catch(() => []);
    pending.set(request, { cookies, isCurrent: () => isNewest(known.live) });
  }

  /** Whether this process knows nothing later of a session. */
  function isNewest({ key, session }: LiveSession): boolean {
    const known = recent.get(key);
    return known === undefined || (known !== 'ended' && known.live.session.version <= session.version);
  }

  /** Noted at once, sealed after: of two that write at the same time one is first; `undefined` for the other. */
  async function write(request: Request, live: LiveSession): Promise<LiveSession | undefined> {
    const cookies = sealed.toCookies(live);
    const isFirst = recent.put({ live, cookies });
    await cookies;
    if (!isFirst) return undefined;
    found.set(request, Promise.resolve(live));
    await carry(request, live.key);
    return live;
  }

  function forget(request: Request, live: LiveSession | undefined): readonly string[] {
    if (live) recent.end(live);
    found.set(request, Promise.resolve(undefined));
    pending.delete(request);
    return dropChunks(policy);
  }

  return {
    begin: async (request, signedIn) => {
      const previous = await lookUpOnce(request);
      const live = { key: randomToken(), session: await newSession(settings, vault, signedIn) };
      const cookies = await sealed.toCookies(live);
      forget(request, previous);
      return cookies;
    },
    read: async (request, { touch }) => {
      const live = await lookUpOnce(request);
      const session = live && touch ? touched(live.session, now(), settings) : undefined;
      const written = live && session ? await write(request, { key: live.key, session }) : undefined;
      return written ?? live;
    },
    reread: async (request, live) => {
      const looked = newest(request, live);
      found.set(request, looked);
      return looked;
    },
    adopt: async (request, live) => {
      found.set(request, Promise.resolve(live));
      await carry(request, live.key);
    },
    change: async (request, live, change) => {
      for (let base = await newest(request, live); base; base = await newest(request, live)) {
        const session = { ...base.session, ...change, version: base.session.version + 1 };
        const written = await write(request, { key: base.key, session });
        if (written) return written;
      }
      return undefined;
    },
    end: async (request) => {
      const live = await lookUpOnce(request);
      const cookies = forget(request, live);
      return { cookies, ...(live && { session: live.session }) };
    },
    endLive: async (request, live) => {
      pending.set(request, { cookies: forget(request, live), isCurrent: () => true });
    },
    endSelected: async () => {
      throw new MocError('sign-in/logout-token-unsupported');
    },
    setCookies: (request) => {
      const waiting = pending.get(request);
      // An answer that took its time must not overwrite what a quicker one has brought since.
      return waiting?.isCurrent() ? waiting.cookies : [];
    },
    lease: async (name, forMs) => {
      const holder = randomToken();
      const isTaken = await leases.takeLease(name, holder, new Date(now() + forMs).toISOString());
      return isTaken ? { release: () => leases.releaseLease(name, holder) } : undefined;
    },
  };
}
