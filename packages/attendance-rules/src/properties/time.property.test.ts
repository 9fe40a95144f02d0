import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import { anyInput, oneBand, RUNS, regulation, SLOW, steadyInput } from './inputs.test.case.js';

describe('no regulation acts before its date', () => {
  const FROM = '2022-12-07';

  it(
    'of those whose windows keep to their dates',
    () => {
      const office = fc.constant([{ id: 'B', start: '08:30', end: '16:30' }]);
      const offices = fc
        .tuple(steadyInput, regulation(office, '2021-01-01'), regulation(office, FROM))
        .map(([input, old, later]) => [{ ...input, regulations: [old] }, later] as const);
      fc.assert(
        fc.property(offices, ([input, later]) => {
          const before = evaluate(input).days;
          const after = evaluate({ ...input, regulations: [...(input.regulations ?? []), later] }).days;
          before.forEach((day, place) => {
            if (day.date < FROM && !isDeepStrictEqual(after[place], day)) expect(after[place]).toEqual(day);
          });
        }),
        RUNS,
      );
    },
    SLOW,
  );

  // A window that opens on the evening before may take a tap from the duty that ends there, but not from earlier ones.
  it(
    'of all others, but for the evening and the night before it',
    () => {
      const both = oneBand.chain((bands) => fc.tuple(anyInput, regulation(fc.constant(bands), FROM)));
      fc.assert(
        fc.property(both, ([input, later]) => {
          const regulations = (input.regulations ?? []).filter(({ validFrom }) => validFrom < '2022-12-01');
          const before = evaluate({ ...input, regulations }).days;
          const after = evaluate({ ...input, regulations: [...regulations, later] }).days;
          before.forEach((day, place) => {
            if (day.date < '2022-12-06' && !isDeepStrictEqual(after[place], day))
              expect(after[place]).toEqual(day);
          });
        }),
        RUNS,
      );
    },
    SLOW,
  );
});

it(
  'asked later, what is missing never becomes awaited again',
  () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 0, max: 72 }), (input, hours) => {
        const before = evaluate(input).days;
        const asOf = new Date(Date.parse(input.asOf) + hours * 3_600_000).toISOString();
        const after = evaluate({ ...input, asOf }).days;
        before.forEach((day, place) => {
          if (day.in.code === 'missing-in') expect(after[place]?.in.code).not.toBe('awaited');
          if (day.out.code === 'missing-out') expect(after[place]?.out.code).not.toBe('awaited');
        });
      }),
      RUNS,
    );
  },
  SLOW,
);
