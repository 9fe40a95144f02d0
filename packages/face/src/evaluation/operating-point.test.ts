import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operatingPoint } from './operating-point.js';
import { anyPairs, scored } from './pairs.test.fixtures.js';

const impostors = Array.from({ length: 200 }, (_, i) => i / 1_000);

describe('the true accept rate at a false accept rate', () => {
  it('allows the whole part of rate × pairs', () => {
    // 2 of 200 may pass: 0.199 and 0.198; 0.197 may not, and 0.1975 is half way to the next.
    const point = operatingPoint(scored([0.5, 0.198, 0.1975, 0.197], impostors), 0.01);
    expect(point).toMatchObject({ allowed: 2, far: 0.01, tar: 0.75, wantedFar: 0.01 });
    expect(point.threshold).toBeGreaterThan(0.197);
    expect(point.threshold).toBeLessThan(0.1975);
  });

  it('lets no stranger pass where there are too few to tell', () => {
    const point = operatingPoint(scored([0.5, 0.1], impostors), 0.001);
    expect(point).toMatchObject({ allowed: 0, far: 0, tar: 0.5 });
  });

  it('counts a face that was not found as refused', () => {
    expect(operatingPoint(scored([0.9, null], [0.1]), 0)).toMatchObject({ tar: 0.5, far: 0 });
    expect(operatingPoint(scored([0.9, null], [null]), 1)).toMatchObject({ tar: 0.5, far: 0 });
  });

  it('never exceeds the rate, and grows with it', () => {
    const rates = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(anyPairs, rates, (pairs, [one, other]) => {
        const strict = operatingPoint(pairs, Math.min(one, other));
        const loose = operatingPoint(pairs, Math.max(one, other));
        expect(strict.far).toBeLessThanOrEqual(strict.wantedFar);
        expect(loose.tar).toBeGreaterThanOrEqual(strict.tar);
        expect(loose.threshold).toBeLessThanOrEqual(strict.threshold);
      }),
    );
  });
});
