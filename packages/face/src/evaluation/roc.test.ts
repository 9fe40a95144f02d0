import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPairs, scored } from './pairs.test.fixtures.js';
import { areaUnderCurve, equalErrorRate, rocCurve } from './roc.js';
import type { ScoredPair } from './scored-pairs.js';

describe('the ROC curve', () => {
  it('of four pairs, by hand', () => {
    expect(rocCurve(scored([0.9, 0.4], [0.6, 0.1]))).toEqual([
      { threshold: Number.POSITIVE_INFINITY, far: 0, tar: 0 },
      { threshold: 0.9, far: 0, tar: 0.5 },
      { threshold: 0.6, far: 0.5, tar: 0.5 },
      { threshold: 0.4, far: 0.5, tar: 1 },
      { threshold: 0.1, far: 1, tar: 1 },
    ]);
  });

  it('takes a pair that was not found last of all', () => {
    expect(rocCurve(scored([0.9, null], [0.2])).slice(-2)).toEqual([
      { threshold: 0.2, far: 1, tar: 0.5 },
      { threshold: Number.NEGATIVE_INFINITY, far: 1, tar: 1 },
    ]);
  });

  it('says at each point what counting says', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        for (const { threshold, far, tar } of rocCurve(pairs)) {
          expect(tar).toBe(acceptedShare(pairs, true, threshold));
          expect(far).toBe(acceptedShare(pairs, false, threshold));
        }
      }),
    );
  });

  it('rises to both sides, from nobody to everybody', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const points = rocCurve(pairs);
        expect(points[0]).toMatchObject({ far: 0, tar: 0 });
        expect(points.at(-1)).toMatchObject({ far: 1, tar: 1 });
        for (let i = 1; i < points.length; i++) {
          expect(points[i]!.far).toBeGreaterThanOrEqual(points[i - 1]!.far);
          expect(points[i]!.tar).toBeGreaterThanOrEqual(points[i - 1]!.tar);
          expect(points[i]!.threshold).toBeLessThan(points[i - 1]!.threshold);
        }
      }),
    );
  });
});

function acceptedShare(pairs: readonly ScoredPair[], same: boolean, threshold: number): number {
  const kind = pairs.filter((pair) => pair.same === same);
  const accepted = kind.filter(({ similarity }) => (similarity ?? Number.NEGATIVE_INFINITY) >= threshold);
  return accepted.length / kind.length;
}

describe('the area under it', () => {
  it('is 1 for kinds that lie apart, 0.5 where nothing is told apart, by hand 0.75', () => {
    expect(areaUnderCurve(rocCurve(scored([0.9, 0.8], [0.2, 0.1])))).toBe(1);
    expect(areaUnderCurve(rocCurve(scored([0.5, 0.5], [0.5])))).toBe(0.5);
    expect(areaUnderCurve(rocCurve(scored([0.9, 0.4], [0.6, 0.1])))).toBe(0.75);
  });

  it('is how often one person is more alike than two, a tie counted half', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const value = ({ similarity }: ScoredPair) => similarity ?? Number.NEGATIVE_INFINITY;
        const genuine = pairs.filter(({ same }) => same).map(value);
        const impostor = pairs.filter(({ same }) => !same).map(value);
        const wins = genuine.flatMap((a) => impostor.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
        const rank = wins.reduce((sum, win) => sum + win, 0) / wins.length;
        expect(areaUnderCurve(rocCurve(pairs))).toBeCloseTo(rank, 12);
      }),
    );
  });
});

describe('the equal error rate', () => {
  it('is 0 for kinds that lie apart, and by hand', () => {
    expect(equalErrorRate(rocCurve(scored([0.9, 0.8], [0.2, 0.1])))).toBe(0);
    expect(equalErrorRate(rocCurve(scored([0.9, 0.4], [0.6, 0.1])))).toBe(0.5);
    // Three of four accepted where one of four strangers is.
    expect(equalErrorRate(rocCurve(scored([0.9, 0.8, 0.7, 0.1], [0.6, 0.3, 0.2, 0])))).toBe(0.25);
  });

  it('lies where the curve crosses the line from refusing all to accepting all', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const points = rocCurve(pairs);
        const rate = equalErrorRate(points);
        const below = points.filter(({ far }) => far < rate - 1e-12);
        const above = points.filter(({ far }) => far > rate + 1e-12);
        expect(below.every(({ tar }) => tar <= 1 - rate + 1e-12)).toBe(true);
        expect(above.every(({ tar }) => tar >= 1 - rate - 1e-12)).toBe(true);
      }),
    );
  });
});
