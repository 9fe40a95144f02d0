import { MocError } from '@moc-sdk/core';
import { createSealer } from '../sealing.js';
import type { Settings } from '../settings.js';
import { fitsCookies, writeChunks } from './session-cookies.js';
import type { LiveSession } from './sessions.js';

/** Sessions as sealed text and as cookies. */
export interface SealedSessions {
  /** `undefined` for what this app did not seal: a forgery, half of a session, halves of two. */
  open(sealed: string): Promise<LiveSession | undefined>;
  /**
   * The cookies of a session, without its logout hint if there is no room for it.
   *
   * @throws MocError `sign-in/session-too-large`
   */
  toCookies(live: LiveSession): Promise<readonly string[]>;
}

export function sealedSessions({ secrets, cookies: policy, clock }: Settings): SealedSessions {
  // Only this app seals under this name, so that what opens is what it says. Another shape of session wants another name.
  const sealer = createSealer(secrets, 'session-1');
  return {
    open: async (sealed) => (await sealer.open(sealed)) as LiveSession | undefined,
    toCookies: async (live) => {
      const { logoutHint: _hint, ...lighter } = live.session;
      for (const session of [live.session, lighter]) {
        const sealed = await sealer.seal({ key: live.key, session });
        const lifetimeMs = Date.parse(session.expiresAt) - clock.now().getTime();
        if (fitsCookies(sealed)) return writeChunks(policy, sealed, lifetimeMs);
      }
      throw new MocError('sign-in/session-too-large');
    },
  };
}
