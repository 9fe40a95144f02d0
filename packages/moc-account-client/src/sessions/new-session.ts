import type { Settings } from '../settings.js';
import type { SignedIn } from '../sign-in-protocol.js';
import type { StoredSession } from './session.js';
import { providerSessionKeyOf, subjectKeyOf } from './session-keys.js';
import { firstTimes } from './session-times.js';
import type { SessionVault } from './session-vault.js';

/**
 * The session that a login starts. A step-up is a login too: the person has proved again who they are, so that the
 * session that follows has its full length, as it would have after any other login.
 */
export async function newSession(
  settings: Settings,
  vault: SessionVault,
  signedIn: SignedIn,
): Promise<StoredSession> {
  const { identity, authenticatedAt, acr, providerSession, tokens, logoutHint } = signedIn;
  const { issuer, subject } = identity;
  return {
    identity,
    ...firstTimes(settings.clock.now().getTime(), settings),
    ...(authenticatedAt !== undefined && { authenticatedAt }),
    ...(acr !== undefined && { acr }),
    version: 1,
    subjectKey: await subjectKeyOf(issuer, subject),
    ...(providerSession !== undefined && {
      providerSessionKey: await providerSessionKeyOf(issuer, providerSession),
    }),
    ...(tokens && settings.keepsTokens && { tokens: await vault.sealTokens(tokens) }),
    ...(logoutHint !== undefined && { logoutHint: await vault.sealHint(logoutHint) }),
  };
}
