import type { StoredSession } from './session.js';

/** The limits of a session, milliseconds. */
export interface SessionLimits {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

type SessionTimes = Pick<StoredSession, 'signedInAt' | 'lastSeenAt' | 'endsAt' | 'expiresAt'>;

/** How old the last noted use may be before it is noted again: one write a minute, not one a request. */
const TOUCH_AFTER_MS = 60_000;

/** The times of a session that begins now. */
export function firstTimes(now: number, { idleMs, absoluteMs }: SessionLimits): SessionTimes {
  return {
    signedInAt: iso(now),
    lastSeenAt: iso(now),
    endsAt: iso(now + absoluteMs),
    expiresAt: iso(now + Math.min(idleMs, absoluteMs)),
  };
}

/** A session whose end cannot be read is over. */
export function isOver({ expiresAt }: StoredSession, now: number): boolean {
  return !(Date.parse(expiresAt) > now);
}

/** The session with a use at `now` noted; `undefined` if the last note is fresh enough. */
export function touched(
  session: StoredSession,
  now: number,
  { idleMs }: SessionLimits,
): StoredSession | undefined {
  if (now - Date.parse(session.lastSeenAt) < Math.min(TOUCH_AFTER_MS, idleMs / 4)) return undefined;
  const expiresAt = iso(Math.min(now + idleMs, Date.parse(session.endsAt)));
  return { ...session, lastSeenAt: iso(now), expiresAt, version: session.version + 1 };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
