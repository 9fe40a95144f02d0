import type { SessionAnswer } from './session-endpoints.js';
import { refusalOf } from './session-error.js';
import type { SessionEvent } from './session-state.js';
import { nextCheckIn } from './wake-ups.js';

/** Asks for the session: one question at a time, and again by itself before the session's end. */
export interface SessionChecks {
  /** Done once the answer has been told. */
  check(): Promise<void>;
  /** What is being asked no longer matters: its answer is not told. */
  forget(): void;
}

export function sessionChecks(
  ask: () => Promise<SessionAnswer>,
  tell: (event: SessionEvent) => void,
): SessionChecks {
  /** Grows whenever answers that are still on their way become void. */
  let age = 0;
  let asking: Promise<void> | undefined;
  let endsAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** The answer as an event. */
  async function answer(): Promise<() => SessionEvent> {
    const askedAt = Date.now();
    try {
      const { session, endsIn } = await ask();
      return () => {
        endsAt = askedAt + endsIn;
        return { type: 'answered', session };
      };
    } catch (error) {
      return () => ({ type: 'check-failed', refusal: refusalOf(error), isOver: endsAt <= Date.now() });
    }
  }

  async function checkNow(): Promise<void> {
    const mine = age;
    const event = await answer();
    if (mine !== age) return;
    asking = undefined;
    tell(event());
    clearTimeout(timer);
    if (endsAt > Date.now()) timer = setTimeout(check, nextCheckIn(endsAt - Date.now()));
  }

  function check(): Promise<void> {
    asking ??= checkNow();
    return asking;
  }

  return {
    check,
    forget: () => {
      age += 1;
      asking = undefined;
      endsAt = 0;
      clearTimeout(timer);
    },
  };
}
