import { sessionChecks } from './session-checks.js';
import type { SessionAnswer } from './session-endpoints.js';
import { sessionHolder } from './session-holder.js';
import { type SessionEvent, type SessionState, sessionKey } from './session-state.js';
import { type TabChannel, tabChannel } from './tab-channel.js';
import { onWakeUp } from './wake-ups.js';

/** The state of the session, kept right by questions to the server and by news from other tabs. */
export interface FollowedSession {
  current(): SessionState;
  refresh(): Promise<SessionState>;
  subscribe(listener: () => void): () => void;
  /** The person has signed out, here. */
  signedOut(): void;
  close(): void;
}

export function followedSession(channelName: string, ask: () => Promise<SessionAnswer>): FollowedSession {
  const holder = sessionHolder();
  const checks = sessionChecks(ask, (event) => applyAndTell(event));
  let channel: TabChannel | undefined;
  let stopListening = () => {};

  function applyAndTell(event: SessionEvent): void {
    const isChange = holder.apply(event);
    const state = holder.current();
    if (!isChange || state.status === 'failed') return;
    channel?.tell({ key: sessionKey(state), isSignOut: false });
  }

  async function refresh(): Promise<SessionState> {
    await checks.check();
    return holder.current();
  }

  /** What was known no longer holds, nor what is being asked. */
  function turn(event: SessionEvent): void {
    checks.forget();
    holder.apply(event);
  }

  function follow(): void {
    channel = tabChannel(channelName, ({ key, isSignOut }) => {
      if (isSignOut) turn({ type: 'signed-out' });
      else if (key !== sessionKey(holder.current())) refresh();
    });
    stopListening = onWakeUp({
      shown: refresh,
      restored: () => {
        turn({ type: 'restored' });
        refresh();
      },
    });
    refresh();
  }

  return {
    current: holder.current,
    refresh,
    subscribe: (listener) => {
      const unsubscribe = holder.subscribe(listener);
      if (!channel) follow();
      return unsubscribe;
    },
    signedOut: () => {
      turn({ type: 'signed-out' });
      // A page that only signs out follows nothing, but the other tabs must hear of it.
      const line = channel ?? tabChannel(channelName, () => {});
      line.tell({ key: null, isSignOut: true });
      if (line !== channel) line.close();
    },
    close: () => {
      checks.forget();
      holder.close();
      channel?.close();
      channel = undefined;
      stopListening();
    },
  };
}
