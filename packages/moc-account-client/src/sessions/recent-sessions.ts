import type { LiveSession } from './sessions.js';

/** Requests that were sent before a change arrive within this time, milliseconds. */
const LATE_MS = 30_000;
const MAX_KEPT = 5_000;

/** A session newer than the cookies of some requests, with the cookies that tell the browser. */
export interface RecentSession {
  readonly live: LiveSession;
  /** Once they are sealed. */
  readonly cookies: Promise<readonly string[]>;
}

/**
 * What this process changed a moment ago in sessions that lie in cookies. A request that still carries the cookies from
 * before gets the newest state: a refresh token is never used twice, and an ended session stays ended.
 */
export interface RecentSessions {
  get(key: string): RecentSession | 'ended' | undefined;
  /** Takes the successor of the newest version; says whether it was that. */
  put(recent: RecentSession): boolean;
  /** The browser has been seen with this version: soon nobody asks for it here. */
  seen(live: LiveSession): void;
  end(live: LiveSession): void;
}

interface Entry {
  readonly recent: RecentSession | 'ended';
  until: number;
}

export function recentSessions(now: () => number): RecentSessions {
  const entries = new Map<string, Entry>();

  function keep(key: string, entry: Entry): void {
    entries.delete(key);
    entries.set(key, entry);
    if (entries.size > MAX_KEPT) makeRoom();
  }

  function makeRoom(): void {
    for (const [key, { until }] of entries) if (until <= now()) entries.delete(key);
    const [oldest] = entries.keys();
    if (entries.size > MAX_KEPT && oldest !== undefined) entries.delete(oldest);
  }

  return {
    get: (key) => {
      const entry = entries.get(key);
      if (!entry || entry.until > now()) return entry?.recent;
      entries.delete(key);
      return undefined;
    },
    put: (recent) => {
      const { key, session } = recent.live;
      const known = entries.get(key)?.recent;
      if (known === 'ended' || (known && known.live.session.version >= session.version)) return false;
      // Kept until the browser shows that it has it: only this process knows the new tokens.
      keep(key, { recent, until: Date.parse(session.expiresAt) });
      return true;
    },
    seen: ({ key, session }) => {
      const entry = entries.get(key);
      if (!entry || entry.recent === 'ended' || entry.recent.live.session.version > session.version) return;
      entry.until = Math.min(entry.until, now() + LATE_MS);
    },
    end: ({ key, session }) => {
      // A copy of the cookies may have been used later than the ones that came with the sign-out.
      keep(key, { recent: 'ended', until: Date.parse(session.endsAt) });
    },
  };
}
