/** The middle value; the mean of the two in the middle for an even number of them. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of them lies, read off between neighbours. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** A figure of several rounds: its median, and between which values the rounds lay. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spread(values: readonly number[]): Spread {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/** How many times as fast as `base`, round by round: rounds of the same number ran beside each other. */
export function ratios(rates: readonly number[], base: readonly number[]): Spread {
  return spread(rates.map((rate, round) => rate / (base[round] ?? Number.NaN)));
}
