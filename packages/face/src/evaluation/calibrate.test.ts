import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from './calibrate.js';
import { pairUp } from './pair-up.js';
import { scored } from './pairs.test.fixtures.js';
import { falseRejectsPerDay } from './staff-day.js';

const spread = (count: number) => Array.from({ length: count }, (_, i) => i / (2 * count));

/** Numbers that look drawn, the same every time. */
function drawn(seed: number, count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  });
}

describe('calibrating on own pairs', () => {
  it('says how many pairs are missing instead of a number', () => {
    const calibration = calibrate(scored([0.9], spread(2_994)), 0.001);
    expect(calibration).toMatchObject({
      verdict: 'not-enough-pairs',
      impostors: 2_994,
      impostorsNeeded: 2_995,
    });
    expect(calibration.supportedFar).toBeGreaterThan(0.001);
    expect(calibration).not.toHaveProperty('match');
  });

  it('with just enough, lets no stranger pass', () => {
    const impostor = spread(2_995);
    const calibration = calibrate(scored([0.9, 0.8, 0.1], impostor), 0.001);
    if (calibration.verdict !== 'enough-pairs') throw new Error('these are enough');
    const { match, review } = calibration;
    expect(match.falseAccepts).toMatchObject({ count: 0, of: 2_995 });
    expect(match.threshold).toBeGreaterThan(impostor.at(-1)!);
    expect(match.falseRejects).toMatchObject({ count: 1, of: 3 });
    expect(match.interval.high).toBe(1);
    expect(review.threshold).toBeLessThan(match.threshold);
    // Of 2,995, at most 20 with a rate of 1 % have a chance of 3.2 %, at most 21 one of 5.2 %.
    expect(review.falseAccepts.count).toBe(20);
  });

  it('does not count strangers that were not found as evidence', () => {
    const calibration = calibrate(scored([0.9], [...spread(2_000), ...Array(2_000).fill(null)]), 0.001);
    expect(calibration).toMatchObject({ verdict: 'not-enough-pairs', impostors: 2_000 });
  });

  it('counts a person who was not found as refused', () => {
    const calibration = calibrate(scored([0.9, null], spread(3_000)), 0.001);
    expect(calibration).toMatchObject({ match: { falseRejects: { count: 1, of: 2, rate: 0.5 } } });
  });

  it('keeps its promise in 95 of 100 agencies', () => {
    // Similarities of strangers are even between 0 and 1 here, so that the true rate above t is 1 − t.
    const far = 0.02;
    let broken = 0;
    let covered = 0;
    const agencies = 400;
    for (let agency = 1; agency <= agencies; agency++) {
      const calibration = calibrate(scored([1], drawn(agency * 7_919, 500)), far);
      if (calibration.verdict !== 'enough-pairs') throw new Error('these are enough');
      const { threshold, interval } = calibration.match;
      if (1 - threshold > far) broken++;
      if (interval.low <= 1 - far && 1 - far <= interval.high) covered++;
    }
    expect(broken / agencies).toBeLessThan(0.08);
    expect(covered / agencies).toBeGreaterThan(0.93);
  });

  it('never proposes a review threshold above the match threshold', () => {
    const rates = fc.constantFrom(0.4, 0.1, 0.05);
    const similarity = fc.integer({ min: 0, max: 30 }).map((step) => step / 30);
    fc.assert(
      fc.property(fc.array(similarity, { minLength: 60, maxLength: 120 }), rates, (impostor, far) => {
        const calibration = calibrate(scored([0.9], impostor), far);
        if (calibration.verdict !== 'enough-pairs') throw new Error('these are enough');
        expect(calibration.review.threshold).toBeLessThanOrEqual(calibration.match.threshold);
        expect(calibration.match.falseAccepts.rate).toBeLessThanOrEqual(far);
      }),
    );
  });
});

it('says what a rate means at the door', () => {
  expect(falseRejectsPerDay(0.027)).toBe(54);
  expect(falseRejectsPerDay(0.01, { staff: 300, verifications: 4 })).toBe(12);
});

describe('pairing up the photos of people', () => {
  it('takes all pairs of one person and one of each two people', () => {
    expect(pairUp([['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2']])).toEqual([
      { a: 'a1', b: 'a2', same: true },
      { a: 'a1', b: 'a3', same: true },
      { a: 'a2', b: 'a3', same: true },
      { a: 'a1', b: 'b1', same: false },
      { a: 'a2', b: 'c1', same: false },
      { a: 'b1', b: 'c2', same: false },
      { a: 'c1', b: 'c2', same: true },
    ]);
  });

  it('gives n (n − 1) / 2 pairs of two people, whatever photos they have', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
        (people) => {
          const strangers = pairUp(people).filter(({ same }) => !same);
          expect(strangers).toHaveLength((people.length * (people.length - 1)) / 2);
        },
      ),
    );
  });
});
