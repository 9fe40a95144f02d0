import { MocError } from '@moc-sdk/core';
import type { LiveSession } from '../sessions/sessions.js';
import type { RefreshContext, TokenSet } from '../sign-in-protocol.js';
import type { TokensParts } from './parts.js';
import { isFresh } from './token-times.js';

/** Tokens that are good again, and the session that holds them. */
export interface Renewed {
  readonly live: LiveSession;
  readonly tokens: TokenSet;
}

/**
 * Calls to the provider that one renewal makes at most, each of which takes `timeout` at most: metadata, keys, token, token
 * with the nonce that the provider wants in a proof, keys anew. A lease that ended sooner would let the token be used twice.
 */
const CALLS = 5;
const STORE_TRIES = 5;
const POLL_MS = 40;
const POLL_JITTER_MS = 40;

/**
 * Renews the tokens of a session, once among all processes on one store: a provider that rotates refresh tokens takes
 * a second use for theft and ends everything. Whoever comes second waits for what the first one writes.
 */
export function createRenewal(parts: TokensParts): (request: Request, live: LiveSession) => Promise<Renewed> {
  const { settings, sessions, vault } = parts;
  const exchange = createExchange(parts);

  /** The session as it is now, if it still wants renewing; otherwise the work is done. */
  async function look(request: Request, live: LiveSession): Promise<Renewed & { isDone: boolean }> {
    const newest = await sessions.reread(request, live);
    if (!newest) throw new MocError('sign-in/required');
    const tokens = await vault.openTokens(newest.session.tokens);
    if (!tokens) throw new MocError('sign-in/no-access-token');
    return { live: newest, tokens, isDone: isFresh(tokens, settings.clock.now().getTime()) };
  }

  /** One try; `undefined` while another process is at it. */
  async function attempt(request: Request, live: LiveSession): Promise<Renewed | undefined> {
    const lease = await sessions.lease(`refresh:${live.key}`, CALLS * settings.timeoutMs);
    try {
      const { isDone, ...found } = await look(request, live);
      if (isDone) return found;
      return lease && (await exchange(request, found));
    } finally {
      // A lease that cannot be given back ends by itself; what was renewed counts all the same.
      await lease?.release().catch(() => {});
    }
  }

  return async (request, live) => {
    // By the machine's own time: a slow store makes each try long.
    const began = performance.now();
    do {
      const renewed = await attempt(request, live);
      if (renewed) return renewed;
      await pause();
    } while (performance.now() - began < settings.timeoutMs);
    throw new MocError('sign-in/provider-unavailable', { details: { reason: 'renewal under way' } });
  };
}

/** Whether a session is over by what a renewal threw. A provider that cannot be reached ends nothing. */
export function endsSession(error: unknown): boolean {
  return MocError.isInstance(error) && (error.code === 'sign-in/required' || isRefusal(error));
}

function isRefusal(error: unknown): error is MocError {
  return (
    MocError.isInstance(error) &&
    (error.code === 'sign-in/refresh-refused' || error.code === 'sign-in/refresh-mismatch')
  );
}

/** The call to the provider and what becomes of its answer. */
function createExchange({ protocol, sessions, vault, emit, settings }: TokensParts) {
  async function keep(request: Request, live: LiveSession, tokens: TokenSet, hint: string | undefined) {
    const change = {
      tokens: await vault.sealTokens(tokens),
      ...(hint !== undefined && { logoutHint: await vault.sealHint(hint) }),
    };
    const changed = await persistently(() => sessions.change(request, live, change));
    if (changed) return { live: changed, tokens };
    // Signed out while the provider answered: nobody may be left holding what it gave.
    await protocol.revoke(tokens).catch(() => false);
    throw new MocError('sign-in/required');
  }

  /** Another process may have used the token first, with a lease that had ended: then its tokens count. */
  async function afterRefusal(request: Request, live: LiveSession, error: MocError): Promise<Renewed> {
    const newest = await sessions.reread(request, live);
    const tokens = await vault.openTokens(newest?.session.tokens);
    if (newest && tokens && isFresh(tokens, settings.clock.now().getTime())) return { live: newest, tokens };
    await sessions.endLive(request, live);
    emit({ type: 'tokens.refresh-refused' });
    throw error;
  }

  return async (request: Request, { live, tokens: { refreshToken } }: Renewed): Promise<Renewed> => {
    if (refreshToken === undefined) throw new MocError('sign-in/no-access-token');
    try {
      const { tokens, logoutHint } = await protocol.refresh(refreshToken, contextOf(live));
      const kept = await keep(request, live, { refreshToken, ...tokens }, logoutHint);
      emit({ type: 'tokens.refreshed' });
      return kept;
    } catch (error) {
      if (isRefusal(error)) return afterRefusal(request, live, error);
      throw error;
    }
  };
}

/** The provider gives new tokens once: a store that stumbles is asked again before they are lost. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let left = STORE_TRIES - 1; ; left--) {
    try {
      return await work();
    } catch (error) {
      if (left === 0 || !MocError.isInstance(error) || error.code !== 'system/storage-unavailable')
        throw error;
      await pause();
    }
  }
}

function contextOf({ session: { identity, authenticatedAt } }: LiveSession): RefreshContext {
  return { subject: identity.subject, ...(authenticatedAt !== undefined && { authenticatedAt }) };
}

/** Uneven, so that processes that wait for the same thing do not ask in step. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, POLL_MS + Math.random() * POLL_JITTER_MS));
}
