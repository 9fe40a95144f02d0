import type { ScoredPair } from './scored-pairs.js';

/** How many pairs of each kind lie between two similarities. */
export interface HistogramBin {
  /** From this similarity on … */
  readonly from: number;
  /** … and below this one; the last bin holds its upper bound too. */
  readonly to: number;
  readonly genuine: number;
  readonly impostor: number;
}

/** Counts pairs in bins of equal width from the lowest similarity to the highest; undetected pairs are in none. */
export function scoreHistogram(pairs: readonly ScoredPair[], bins = 60): HistogramBin[] {
  const found = pairs.flatMap(({ similarity, same }) => (similarity === null ? [] : [{ similarity, same }]));
  if (found.length === 0) return [];
  const low = found.reduce((least, { similarity }) => Math.min(least, similarity), Number.POSITIVE_INFINITY);
  const high = found.reduce((most, { similarity }) => Math.max(most, similarity), Number.NEGATIVE_INFINITY);
  const width = (high - low) / bins || 1;
  const counts = Array.from({ length: bins }, () => ({ genuine: 0, impostor: 0 }));
  for (const { similarity, same } of found) {
    const bin = counts[Math.min(bins - 1, Math.floor((similarity - low) / width))];
    if (bin) bin[same ? 'genuine' : 'impostor']++;
  }
  return counts.map((count, i) => ({ from: low + i * width, to: low + (i + 1) * width, ...count }));
}
