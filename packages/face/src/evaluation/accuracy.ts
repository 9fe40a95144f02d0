import { countAccepted, type ScoredPair, type SortedScores, sortScores } from './scored-pairs.js';

/** The share of pairs that are decided rightly, and the threshold that does it. */
export interface Accuracy {
  /** 0–1. */
  readonly accuracy: number;
  /** Similarity from which to accept. */
  readonly threshold: number;
}

/** Accuracy on pairs that had no part in the choice of the threshold. */
export interface FoldedAccuracy extends Accuracy {
  /** Standard deviation over the folds. */
  readonly deviation: number;
  readonly folds: number;
}

/** The best accuracy of any threshold on these very pairs: too good for a promise, see {@link foldedAccuracy}. */
export function bestAccuracy(pairs: readonly ScoredPair[]): Accuracy {
  return bestOf(sortScores(pairs));
}

/**
 * Accuracy by the protocol of LFW (Huang et al., 2007): each fold is judged by the threshold that is best for all the
 * others, and the mean over the folds counts. As in LFW a fold holds as many pairs of each kind as any other: the first
 * tenth of the pairs of one person and the first tenth of the pairs of two, in the order given, and so on. `threshold`
 * is the mean of theirs.
 *
 * @param folds from 2 up; no more are made than there are pairs of the rarer kind
 */
export function foldedAccuracy(pairs: readonly ScoredPair[], folds = 10): FoldedAccuracy {
  const kinds = [true, false].map((same) => pairs.filter((pair) => pair.same === same));
  const rarer = Math.min(...kinds.map(({ length }) => length));
  const count = Math.max(2, Math.min(folds, rarer));
  const results = Array.from({ length: count }, (_, fold) => {
    const bounds = ({ length }: readonly ScoredPair[]) =>
      [fold, fold + 1].map((part) => Math.floor((part * length) / count)) as [number, number];
    const inside = kinds.flatMap((kind) => kind.slice(...bounds(kind)));
    const outside = kinds.flatMap((kind) => {
      const [from, to] = bounds(kind);
      return [...kind.slice(0, from), ...kind.slice(to)];
    });
    const { threshold } = bestOf(sortScores(outside));
    return { threshold, accuracy: accuracyAt(sortScores(inside), threshold) };
  });
  const accuracy = mean(results.map((result) => result.accuracy));
  return {
    accuracy,
    deviation: Math.sqrt(mean(results.map((result) => (result.accuracy - accuracy) ** 2))),
    threshold: mean(results.map(({ threshold }) => threshold)),
    folds: count,
  };
}

/** Share of the pairs that a threshold decides rightly. */
export function accuracyAt({ genuine, impostor }: SortedScores, threshold: number): number {
  const right = countAccepted(genuine, threshold) + impostor.length - countAccepted(impostor, threshold);
  return right / (genuine.length + impostor.length);
}

/**
 * Between two scores every threshold decides alike; of all gaps that are equally good the middle one is taken, and its
 * middle.
 */
function bestOf(scores: SortedScores): Accuracy {
  let best = -1;
  let thresholds: number[] = [];
  for (const threshold of gaps(scores)) {
    const accuracy = accuracyAt(scores, threshold);
    if (accuracy > best) {
      best = accuracy;
      thresholds = [];
    }
    if (accuracy === best) thresholds.push(threshold);
  }
  return { accuracy: best, threshold: thresholds[thresholds.length >> 1] as number };
}

/** The middles between neighbouring scores, and a place above and one below all of them. */
function gaps({ genuine, impostor }: SortedScores): number[] {
  const found = [...genuine, ...impostor].filter(Number.isFinite);
  const scores = [...new Set(found)].sort((a, b) => a - b);
  const bounds = [Math.min(-1, scores[0] ?? -1), ...scores, Math.max(1, scores.at(-1) ?? 1)];
  return bounds.slice(1).map((score, i) => {
    const middle = ((bounds[i] as number) + score) / 2;
    return middle > (bounds[i] as number) ? middle : score;
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
