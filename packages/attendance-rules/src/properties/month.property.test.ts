import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type EvaluatedMonth, evaluateMonth } from '../evaluate/evaluate-month.js';
import type { AttendanceInput } from '../input/types.js';
import { anyInput, RUNS, SLOW } from './inputs.test.case.js';

const KEYS = [
  'employee',
  'asOf',
  'regulations',
  'holidays',
  'punches',
  'travel',
  'leave',
  'clarifications',
  'unsynced',
] as const;

/** An input, and one that has some things of another one. */
const change = fc
  .tuple(anyInput, anyInput, fc.subarray([...KEYS], { maxLength: 2 }), fc.boolean())
  .map(([before, other, taken, isOneMore]) => {
    const after: AttendanceInput = {
      ...before,
      ...Object.fromEntries(taken.map((key) => [key, other[key]])),
    };
    const punches = isOneMore ? [...after.punches, ...other.punches.slice(0, 1)] : after.punches;
    return [before, { ...after, punches }] as const;
  });

it(
  'a month brought up to date is the month worked out in full',
  () => {
    fc.assert(
      fc.property(change, ([before, after]) => {
        const previous = stored(evaluateMonth({ ...before, month: '2022-12' }));
        const updated = evaluateMonth({ ...after, month: '2022-12' }, previous);
        const full = evaluateMonth({ ...after, month: '2022-12' });
        if (!isDeepStrictEqual(stored({ ...updated, evaluated: [] }), stored({ ...full, evaluated: [] }))) {
          expect(updated).toEqual(full);
        }
      }),
      RUNS,
    );
  },
  SLOW,
);

function stored(month: EvaluatedMonth): EvaluatedMonth {
  return JSON.parse(JSON.stringify(month));
}
