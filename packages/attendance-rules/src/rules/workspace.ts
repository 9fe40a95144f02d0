/**
 * Room that working out days needs, kept between people: for each of them it would cost more to get it than to use it.
 * Nothing in it outlives one call of `decide`.
 */
export interface Workspace {
  /** What is decided, before it is copied out: a plain array, since copying out a typed one costs five times as much. */
  readonly numbers: number[];
  /** The duty day of each tap, and where the taps of each day begin. */
  readonly dayOfTap: Int32Array;
  readonly order: Int32Array;
  readonly starts: Int32Array;
  readonly next: Int32Array;
  /** The taps of one day that count. */
  readonly counted: Int32Array;
}

/** Gives the room that was used before when it is large enough. */
export function roomFor(
  before: Workspace | undefined,
  sizes: { readonly days: number; readonly taps: number; readonly numbers: number },
): Workspace {
  const { days, taps, numbers } = sizes;
  const fits =
    before && before.starts.length > days && before.order.length >= taps && before.numbers.length >= numbers;
  if (fits) return before;
  return {
    numbers: new Array<number>(numbers).fill(0),
    dayOfTap: new Int32Array(taps),
    order: new Int32Array(taps),
    starts: new Int32Array(days + 1),
    next: new Int32Array(days + 1),
    counted: new Int32Array(taps),
  };
}
