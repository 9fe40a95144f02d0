/** Two photos of which it is known whether they show one person, and how alike the engine finds them. */
export interface ScoredPair {
  /** Cosine, −1…1; `null` where a face was not found in one of the photos: such a pair is never accepted. */
  readonly similarity: number | null;
  /** Whether both photos show one person. */
  readonly same: boolean;
}

/** Below every similarity: what is not found is refused at every threshold. */
const UNDETECTED = Number.NEGATIVE_INFINITY;

/** The scores of both kinds of pairs, each from the highest to the lowest. */
export interface SortedScores {
  /** Of one person. */
  readonly genuine: Float64Array;
  /** Of two people. */
  readonly impostor: Float64Array;
}

export function sortScores(pairs: readonly ScoredPair[]): SortedScores {
  const scores = (same: boolean) =>
    descending(pairs.filter((pair) => pair.same === same).map(({ similarity }) => similarity ?? UNDETECTED));
  return { genuine: scores(true), impostor: scores(false) };
}

/** A sorted copy, the highest first. */
export function descending(values: Iterable<number>): Float64Array {
  return Float64Array.from(values).sort().reverse();
}

/** How many of `sorted` (the highest first) are accepted at a threshold: the bound itself counts as accepted. */
export function countAccepted(sorted: Float64Array, threshold: number): number {
  return countWhile(sorted, (score) => score >= threshold);
}

/** How many scores at the front keep a condition that holds up to some place and never again. */
export function countWhile(sorted: Float64Array, holds: (score: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
