/** Where "now" comes from. Everything that needs the time takes one, so that tests and demos can set it. */
export interface Clock {
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/**
 * A clock that stands still until it is set.
 *
 * @example
 * ```ts
 * const clock = fixedClock('2026-11-24T08:29:00+07:00');
 * clock.set('2026-11-24T16:45:00+07:00');
 * ```
 */
export function fixedClock(at: string | Date): Clock & { set(at: string | Date): void } {
  let now = new Date(at);
  return {
    now: () => new Date(now),
    set: (next) => {
      now = new Date(next);
    },
  };
}
