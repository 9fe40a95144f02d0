import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import { punch, RUNS, SLOW, steadyInput } from './inputs.test.case.js';

/** A tap that counts. */
const tap = punch.filter(({ at, face }) => at.startsWith('2022-12') && face !== 'failed');

it(
  'an earlier punch never raises lateness: with one more tap before it, who came is at most as late',
  () => {
    fc.assert(
      fc.property(steadyInput, fc.nat(), fc.integer({ min: 1, max: 7_200 }), (input, seed, seconds) => {
        const before = evaluate(input).days;
        const arrivals = before.flatMap(({ in: { at } }) => (at ? [at] : []));
        const arrival = arrivals[seed % Math.max(1, arrivals.length)];
        fc.pre(arrival !== undefined);
        const punches = [...input.punches, { at: earlier(arrival, seconds) }];
        evaluate({ ...input, punches }).days.forEach((day, place) => {
          // Who had not come at all may be late now; that is no other lateness than before.
          if (before[place]?.in.at) expect(day.lateMinutes).toBeLessThanOrEqual(before[place].lateMinutes);
        });
      }),
      RUNS,
    );
  },
  SLOW,
);

// With several bands a tap may choose another one, and with it another middle of the day.
it(
  'for one band, one more tap never moves `out` earlier or `in` later',
  () => {
    fc.assert(
      fc.property(steadyInput, tap, (input, added) => {
        const before = evaluate(input).days;
        const after = evaluate({ ...input, punches: [...input.punches, added] }).days;
        before.forEach((day, place) => {
          const { in: arrival, out: departure } = after[place] ?? day;
          if (day.in.at) expect((arrival.at ?? '9') <= day.in.at).toBe(true);
          if (day.out.at) expect((departure.at ?? '') >= day.out.at).toBe(true);
        });
      }),
      RUNS,
    );
  },
  SLOW,
);

function earlier(at: string, seconds: number): string {
  const bangkok = Date.parse(at) - seconds * 1_000 + 7 * 3_600_000;
  return `${new Date(bangkok).toISOString().slice(0, 19)}+07:00`;
}
