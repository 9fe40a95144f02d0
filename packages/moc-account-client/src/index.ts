export type { MocIdentity } from './identity.js';
export { memorySessions } from './sessions/memory-sessions.js';
export type { MocSession, StoredSession } from './sessions/session.js';
export type { SessionStore } from './sessions/session-store.js';
