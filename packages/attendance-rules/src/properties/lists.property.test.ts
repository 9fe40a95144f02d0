import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Evaluation } from '../day.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { AttendanceInput } from '../input/types.js';
import { anyInput, RUNS, SLOW } from './inputs.test.case.js';

const LISTS = [
  'punches',
  'regulations',
  'holidays',
  'travel',
  'leave',
  'clarifications',
  'unsynced',
] as const satisfies readonly (keyof AttendanceInput)[];

it(
  'the order of no list matters',
  () => {
    const shuffled = anyInput.chain((input) =>
      fc
        .tuple(...LISTS.map((list) => shuffle<unknown>(input[list] ?? [])))
        .map((lists) => [input, Object.fromEntries(LISTS.map((list, at) => [list, lists[at]]))] as const),
    );
    fc.assert(
      fc.property(shuffled, ([input, lists]) => {
        expectSame(evaluate({ ...input, ...lists }), evaluate(input));
      }),
      RUNS,
    );
  },
  SLOW,
);

it(
  'what is handed in twice counts once, in the trace too',
  () => {
    fc.assert(
      fc.property(anyInput, fc.nat(), (input, seed) => {
        const twice = (list: readonly unknown[] = []) =>
          list.length === 0 ? list : [...list, list[seed % list.length]];
        const twiceEach = evaluate({
          ...input,
          punches: twice(input.punches) as AttendanceInput['punches'],
          leave: twice(input.leave) as AttendanceInput['leave'],
          travel: twice(input.travel) as AttendanceInput['travel'],
          clarifications: twice(input.clarifications) as AttendanceInput['clarifications'],
        });
        // What cannot be is handed back as often as it came.
        expectSame({ ...twiceEach, quarantined: [] }, { ...evaluate(input), quarantined: [] });
      }),
      RUNS,
    );
  },
  SLOW,
);

/** Vitest's own comparison takes longer than the evaluation. */
function expectSame(actual: Evaluation, expected: Evaluation): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

function shuffle<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}
