import type { Emit } from '../events.js';
import type { Settings } from '../settings.js';
import { cookieSessions } from './cookie-sessions.js';
import type { SessionVault } from './session-vault.js';
import type { Sessions } from './sessions.js';
import { storedSessions } from './stored-sessions.js';

/** The sessions of this app, kept where the option `session.store` says. */
export function createSessions(settings: Settings, vault: SessionVault, emit: Emit): Sessions {
  return settings.store === 'cookie'
    ? cookieSessions(settings, vault, emit)
    : storedSessions({ ...settings, store: settings.store }, vault, emit);
}
