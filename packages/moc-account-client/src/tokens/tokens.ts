import { MocError } from '@moc-sdk/core';
import type { StoredSession } from '../sessions/session.js';
import type { LiveSession } from '../sessions/sessions.js';
import type { TokenSet } from '../sign-in-protocol.js';
import type { TokensParts } from './parts.js';
import { createRenewal, endsSession, type Renewed } from './renewal.js';
import { singleFlight } from './single-flight.js';
import { isFresh, isValid } from './token-times.js';

/** The provider's tokens of the sessions of this app. */
export interface Tokens {
  /** The tokens of a request's session, renewed when they are about to end. */
  current(request: Request): Promise<TokenSet>;
  /** Calls an API with them. */
  callResource(request: Request, url: URL, init: RequestInit): Promise<Response>;
  /** Takes the tokens of an ended session back at the provider; says whether it did. Never throws. */
  revoke(session: StoredSession): Promise<boolean>;
  /** What the provider wants back at logout to recognise the session, opened. */
  logoutHint(session: StoredSession | undefined): Promise<string | undefined>;
}

/** How long a provider that failed is left in peace, as long as the old token is good. */
const CALM_MS = 5_000;

export function createTokens(parts: TokensParts): Tokens {
  const { settings, protocol, sessions, vault } = parts;
  const renew = createRenewal(parts);
  const renewals = singleFlight<Renewed>();
  const now = () => settings.clock.now().getTime();
  /** While a provider is in trouble, a token that is still good is used without asking it each time. */
  let calmUntil = 0;

  function needsNoRenewal(held: TokenSet): boolean {
    return isFresh(held, now()) || (now() < calmUntil && isValid(held, now()));
  }

  async function current(request: Request): Promise<TokenSet> {
    const live = await sessions.read(request, { touch: true });
    if (!live) throw new MocError('sign-in/required');
    const held = await vault.openTokens(live.session.tokens);
    if (held && needsNoRenewal(held)) return held;
    if (held?.refreshToken !== undefined) return renewed(request, live, held);
    if (held && isValid(held, now())) return held;
    throw new MocError('sign-in/no-access-token');
  }

  async function renewed(request: Request, live: LiveSession, held: TokenSet): Promise<TokenSet> {
    try {
      const { live: newer, tokens } = await renewals.share(live.key, () => renew(request, live));
      await sessions.adopt(request, newer);
      return tokens;
    } catch (error) {
      if (endsSession(error)) {
        await sessions.endLive(request, live);
        throw error;
      }
      calmUntil = now() + CALM_MS;
      if (isValid(held, now())) return held;
      throw error;
    }
  }

  return {
    current,
    callResource: async (request, url, init) => protocol.callResource(await current(request), url, init),
    revoke: async (session) => {
      try {
        const tokens = await vault.openTokens(session.tokens);
        return tokens !== undefined && (await protocol.revoke(tokens));
      } catch {
        // A provider that is down must not keep anybody signed in here.
        return false;
      }
    },
    logoutHint: (session) => vault.openHint(session?.logoutHint),
  };
}
