import fc from 'fast-check';
import type { ScoredPair } from './scored-pairs.js';

/** Pairs out of the similarities of both kinds; `null` is a face that was not found. */
export function scored(
  genuine: readonly (number | null)[],
  impostor: readonly (number | null)[],
): ScoredPair[] {
  const kind = (same: boolean) => (similarity: number | null) => ({ similarity, same });
  return [...genuine.map(kind(true)), ...impostor.map(kind(false))];
}

/** Few different values, so that ties are frequent. */
const similarity = fc.option(
  fc.integer({ min: -20, max: 20 }).map((step) => step / 20),
  { freq: 8 },
);
const kind = fc.array(similarity, { minLength: 1, maxLength: 40 });

/** Any pairs, of both kinds, with ties and undetected ones. */
export const anyPairs = fc.tuple(kind, kind).map(([genuine, impostor]) => scored(genuine, impostor));
