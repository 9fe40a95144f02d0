import type { Emit } from '../events.js';
import type { Sessions } from '../sessions/sessions.js';
import type { Settings } from '../settings.js';
import type { SignInProtocol } from '../sign-in-protocol.js';
import type { Tokens } from '../tokens/tokens.js';
import type { Transactions } from '../transactions.js';
import type { SharedAnswers } from './shared-answers.js';

/** What every route works with. */
export interface RouteContext {
  readonly settings: Settings;
  readonly protocol: SignInProtocol;
  readonly transactions: Transactions;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  /** The cookies of logins that were completed a moment ago. */
  readonly signIns: SharedAnswers<readonly string[]>;
  readonly emit: Emit;
}
