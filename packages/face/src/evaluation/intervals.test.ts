import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteBeta } from './binomial.js';
import { pairsNeeded, rateInterval, upperBound } from './intervals.js';

/** The chance of at most k events in n trials, term by term. */
function atMost(k: number, n: number, rate: number): number {
  // From the side where the first term is not too small for a number.
  if (rate > 0.5) return k >= n ? 1 : 1 - atMost(n - k - 1, n, 1 - rate);
  let sum = 0;
  let term = (1 - rate) ** n;
  for (let i = 0; i <= k; i++) {
    sum += term;
    term *= ((n - i) / (i + 1)) * (rate / (1 - rate));
  }
  return sum;
}

describe('the interval of a rate', () => {
  it('agrees with the tables of Clopper and Pearson', () => {
    expect(round(rateInterval(0, 10))).toEqual({ low: 0, high: 0.3085 });
    expect(round(rateInterval(3, 10))).toEqual({ low: 0.0667, high: 0.6525 });
    expect(round(rateInterval(10, 10))).toEqual({ low: 0.6915, high: 1 });
    expect(round(rateInterval(4, 600))).toEqual({ low: 0.0018, high: 0.017 });
  });

  it('leaves half of the doubt outside on each side', () => {
    const counts = fc
      .integer({ min: 1, max: 400 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([events, trials]) => {
        const { low, high } = rateInterval(events, trials);
        expect(low).toBeLessThanOrEqual(events / trials);
        expect(high).toBeGreaterThanOrEqual(events / trials);
        if (events < trials) expect(atMost(events, trials, high)).toBeCloseTo(0.025, 6);
        if (events > 0) expect(1 - atMost(events - 1, trials, low)).toBeCloseTo(0.025, 6);
      }),
    );
  });
});

function round({ low, high }: { low: number; high: number }) {
  return { low: Number(low.toFixed(4)), high: Number(high.toFixed(4)) };
}

describe('the rule of three', () => {
  it('says what none in n means, and how many it takes', () => {
    expect(upperBound(0, 1_000) * 1_000).toBeCloseTo(3, 1);
    expect(pairsNeeded(0.01)).toBe(299);
    expect(pairsNeeded(0.001)).toBe(2_995);
    expect(upperBound(0, pairsNeeded(0.001))).toBeLessThanOrEqual(0.001);
    expect(upperBound(0, pairsNeeded(0.001) - 1)).toBeGreaterThan(0.001);
  });
});

describe('the incomplete beta function', () => {
  it('is the binomial distribution', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (n, rate, part) => {
          const k = Math.floor(part * n);
          expect(1 - incompleteBeta(rate, k + 1, n - k)).toBeCloseTo(atMost(k, n, rate), 8);
        },
      ),
    );
  });

  it('holds its mirror and its ends', () => {
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
    expect(incompleteBeta(0.3, 2, 5) + incompleteBeta(0.7, 5, 2)).toBeCloseTo(1, 14);
    // A million pairs: no overflow on the way.
    expect(incompleteBeta(3e-6, 1, 1_000_000)).toBeCloseTo(1 - Math.exp(-3), 5);
  });
});
