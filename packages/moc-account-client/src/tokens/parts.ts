import type { Emit } from '../events.js';
import type { SessionVault } from '../sessions/session-vault.js';
import type { Sessions } from '../sessions/sessions.js';
import type { Settings } from '../settings.js';
import type { SignInProtocol } from '../sign-in-protocol.js';

/** What the tokens of sessions are kept, renewed and taken back with. */
export interface TokensParts {
  readonly settings: Settings;
  readonly protocol: SignInProtocol;
  readonly sessions: Sessions;
  readonly vault: SessionVault;
  readonly emit: Emit;
}
