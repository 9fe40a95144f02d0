import { describe, expect, it } from 'vitest';
import { bootstrapIntervals } from './bootstrap.js';
import { evaluatePairs } from './evaluate-pairs.js';
import { scoreHistogram } from './histogram.js';
import { scored } from './pairs.test.fixtures.js';
import { sortScores } from './scored-pairs.js';

describe('the figures of pairs', () => {
  const genuine = Array.from({ length: 100 }, (_, i) => 0.5 + i / 250);
  const impostor = Array.from({ length: 100 }, (_, i) => i / 250);

  it('of kinds that lie apart', () => {
    const figures = evaluatePairs(scored(genuine, impostor));
    expect(figures).toMatchObject({
      pairs: 200,
      genuine: 100,
      impostors: 100,
      undetected: 0,
      accuracy: { value: 1, deviation: 0, folds: 10 },
      auc: { value: 1, interval: { low: 1, high: 1 } },
      eer: { value: 0 },
    });
    expect(figures.threshold).toBeCloseTo(0.448, 2);
    expect(figures.tarAtFar.map(({ tar, wantedFar }) => [wantedFar, tar])).toEqual([
      [0.01, 1],
      [0.001, 1],
    ]);
  });

  it('with one person in a hundred not found', () => {
    const figures = evaluatePairs(scored([...genuine.slice(1), null], impostor));
    expect(figures).toMatchObject({ undetected: 1 });
    expect(figures.accuracy.value).toBeCloseTo(0.995, 10);
    expect(figures.tarAtFar[0]).toMatchObject({ tar: 0.99 });
    expect(figures.tarAtFar[0]!.interval.low).toBeLessThan(0.99);
    expect(figures.tarAtFar[0]!.interval.high).toBe(1);
  });

  it('are the same for the same pairs, intervals too', () => {
    const pairs = scored([0.9, 0.5, 0.3], [0.4, 0.1, 0.2]);
    expect(evaluatePairs(pairs)).toEqual(evaluatePairs(pairs));
  });
});

describe('intervals by drawing anew', () => {
  it('of a share is about that of the binomial distribution', () => {
    const scores = sortScores(
      scored(
        Array.from({ length: 400 }, (_, i) => (i < 300 ? 1 : 0)),
        [0],
      ),
    );
    const { share } = bootstrapIntervals(scores, ({ genuine }) => ({
      share: genuine.filter((value) => value === 1).length / genuine.length,
    }));
    // 0.75 ± 1.96 · √(0.75 · 0.25 / 400)
    expect(share.low).toBeCloseTo(0.7076, 1);
    expect(share.high).toBeCloseTo(0.7924, 1);
    expect(share.high - share.low).toBeGreaterThan(0.07);
    expect(share.high - share.low).toBeLessThan(0.1);
  });
});

describe('the histogram', () => {
  it('counts each kind between the lowest and the highest, both ends in', () => {
    expect(scoreHistogram(scored([1, 0.6, null], [0, 0.5]), 2)).toEqual([
      { from: 0, to: 0.5, genuine: 0, impostor: 1 },
      { from: 0.5, to: 1, genuine: 2, impostor: 1 },
    ]);
  });

  it('of nothing is empty, and of one value is one full bin', () => {
    expect(scoreHistogram(scored([null], []))).toEqual([]);
    expect(scoreHistogram(scored([0.4, 0.4], []), 3).map(({ genuine }) => genuine)).toEqual([2, 0, 0]);
  });
});
