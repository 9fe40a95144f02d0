import { type Clock, systemClock } from '@moc-sdk/core';

const DAY = 86_400_000;

/** The time of the accounts, which can be moved ahead. */
export interface EmulatorClock extends Clock {
  /** How far it is ahead, in days. */
  aheadDays(): number;
  /**
   * Moves on by whole days, and does what is due by then: accounts expire, cases are checked again.
   *
   * @param by `days` from 1 to 3,650
   */
  jump(by: { readonly days: number }): Promise<void>;
  /** Back to the time of the clock beneath. What has happened stays. */
  reset(): Promise<void>;
}

/**
 * @param afterMove does what is due
 * @param beneath default: the machine's
 */
export function emulatorClock(afterMove: () => Promise<void>, beneath: Clock = systemClock): EmulatorClock {
  let ahead = 0;
  return {
    now: () => new Date(beneath.now().getTime() + ahead * DAY),
    aheadDays: () => ahead,
    jump: async ({ days }) => {
      if (!Number.isInteger(days) || days < 1 || ahead + days > 3_650) {
        throw new RangeError('The clock moves by whole days, at most 3,650 ahead.');
      }
      ahead += days;
      await afterMove();
    },
    reset: async () => {
      ahead = 0;
      await afterMove();
    },
  };
}
