import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracyAt, bestAccuracy, foldedAccuracy } from './accuracy.js';
import { anyPairs, scored } from './pairs.test.fixtures.js';
import { rocCurve } from './roc.js';
import { sortScores } from './scored-pairs.js';

describe('the best accuracy', () => {
  it('takes the middle of the gap', () => {
    const { accuracy, threshold } = bestAccuracy(scored([0.9, 0.6], [0.2, 0.1]));
    expect(accuracy).toBe(1);
    expect(threshold).toBeCloseTo(0.4);
  });

  it('counts what is not found as wrong for one person and right for two', () => {
    expect(bestAccuracy(scored([0.9, null], [0.1, null])).accuracy).toBe(0.75);
  });

  it('is the best of every threshold, and is reached at the one it names', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const scores = sortScores(pairs);
        const { accuracy, threshold } = bestAccuracy(pairs);
        expect(accuracyAt(scores, threshold)).toBe(accuracy);
        // The last point would accept what is not found too, which no threshold does.
        const others = rocCurve(pairs).filter((point) => Number.isFinite(point.threshold));
        for (const point of others) expect(accuracyAt(scores, point.threshold)).toBeLessThanOrEqual(accuracy);
      }),
    );
  });
});

describe('accuracy in folds', () => {
  it('judges a fold by the threshold of the others', () => {
    // Fold 1: 0.5 and 0.3; fold 2: 0.9 and 0.7. From fold 2 comes 0.8, which refuses 0.5; from fold 1 comes 0.4.
    const figures = foldedAccuracy(scored([0.5, 0.9], [0.3, 0.7]), 2);
    expect(figures.folds).toBe(2);
    expect(figures.accuracy).toBe(0.5);
    expect(figures.threshold).toBeCloseTo(0.6);
    expect(figures.deviation).toBe(0);
  });

  it('is the same whether the kinds stand in turns, as in the folds of LFW, or one after the other', () => {
    const genuine = Array.from({ length: 60 }, (_, i) => 0.4 + ((i * 37) % 50) / 100);
    const impostor = Array.from({ length: 60 }, (_, i) => ((i * 29) % 50) / 100);
    const blocks = scored(genuine, impostor);
    const turns = genuine.flatMap((value, i) => scored([value], [impostor[i] ?? null]));
    expect(foldedAccuracy(turns)).toEqual(foldedAccuracy(blocks));
    expect(foldedAccuracy(turns).folds).toBe(10);
  });

  it('gives the mean and the spread of the folds', () => {
    // Nine folds are decided rightly, one is the wrong way round.
    const pairs = scored([...Array(9).fill(0.8), 0.1], [...Array(9).fill(0.2), 0.9]);
    const { accuracy, deviation } = foldedAccuracy(pairs);
    expect(accuracy).toBeCloseTo(0.9);
    expect(deviation).toBeCloseTo(0.3);
  });
});
