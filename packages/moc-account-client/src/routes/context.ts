import type { Emit } from '../events.js';
import type { Sessions } from '../sessions/sessions.js';
import type { Settings } from '../settings.js';
import type { SignInProtocol } from '../sign-in-protocol.js';
import type { Transactions } from '../transactions.js';

/** What every route works with. */
export interface RouteContext {
  readonly settings: Settings;
  readonly protocol: SignInProtocol;
  readonly transactions: Transactions;
  readonly sessions: Sessions;
  readonly emit: Emit;
}
