import { MocError } from '@moc-sdk/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import { inputOf } from '../office.test.case.js';
import type { InputProblem } from './problems.js';
import { loadRuleSet } from './rule-set.js';

const regulation = { validFrom: '2021-01-01', bands: [{ id: 'B', start: '08:30', end: '16:30' }] };

function problemsIn(value: unknown): string[] {
  try {
    loadRuleSet(value);
    return [];
  } catch (error) {
    if (!MocError.isInstance(error)) throw error;
    expect(error.code).toBe('attendance/invalid-input');
    return (error.details.issues as InputProblem[]).map(({ path, problem }) => `${path}: ${problem}`);
  }
}

describe('a rule set', () => {
  it('may be the list of regulations alone', () => {
    expect(loadRuleSet([regulation])).toEqual({ regulations: [regulation] });
  });

  it('has what compileRules takes', () => {
    const rules = loadRuleSet({
      $schema: 'x',
      regulations: [{ ...regulation, graceInMinutes: 15 }],
      holidays: [],
    });
    const [day] = evaluate({ ...inputOf({ punches: ['08:40:00'] }), ...rules }).days;
    expect(day?.lateMinutes).toBe(0);
  });

  it('is refused when a property is not known, with the one that may be meant', () => {
    expect(problemsIn([{ ...regulation, graceInMinute: 5 }])).toEqual([
      'regulations[0].graceInMinute: is not known; is graceInMinutes meant?',
    ]);
    expect(problemsIn([{ ...regulation, bands: [{ ...regulation.bands[0], begin: '08:30' }] }])).toEqual([
      'regulations[0].bands[0].begin: is not known (known are id, start, end, assignedOnly)',
    ]);
    expect(problemsIn({ regulations: [regulation], codebook: [] })).toEqual([
      'codebook: is not known; is codeBook meant?',
    ]);
  });

  it('names every problem at once', () => {
    const wrong = { validFrom: '2564-01-01', bands: [{ id: 'B', start: '8:30', end: '16:30' }], lunchs: [] };
    expect(problemsIn([wrong])).toEqual([
      'regulations[0].lunchs: is not known; is lunch meant?',
      expect.stringContaining('regulations[0].validFrom: has a year of the Buddhist era'),
      expect.stringContaining('regulations[0].bands[0].start: is not a time of day'),
    ]);
  });

  it('leaves notes of the writer alone', () => {
    expect(problemsIn([{ ...regulation, _note: 'signed on 1 January' }])).toEqual([]);
  });
});

describe('overlapping regulations are refused', () => {
  const later = { ...regulation, validFrom: '2022-01-01' };

  it('of one date', () => {
    expect(problemsIn([regulation, { ...regulation }])).toEqual([
      'regulations[1].validFrom: is the same as that of regulations[0]',
    ]);
  });

  it('when one ends on or after the day that the next begins, in whatever order they stand', () => {
    expect(problemsIn([{ ...regulation, validTo: '2022-01-01' }, later])).toEqual([
      'regulations[1].validFrom: overlaps regulations[0], which is valid to 2022-01-01',
    ]);
    expect(problemsIn([later, { ...regulation, validTo: '2099-12-31' }])).toHaveLength(1);
  });

  it('but not when it ends the day before, or has no end of its own', () => {
    expect(problemsIn([{ ...regulation, validTo: '2021-12-31' }, later])).toEqual([]);
    expect(problemsIn([regulation, later])).toEqual([]);
  });

  it('and one that ends before it begins', () => {
    expect(problemsIn([{ ...regulation, validTo: '2020-12-31' }])).toEqual([
      'regulations[0].validTo: is before 2021-01-01, the day it begins',
    ]);
  });
});

describe('after the last day of a regulation', () => {
  it('no day is worked out by it', () => {
    const regulations = [{ ...regulation, validTo: '2022-12-06' }];
    expect(evaluate(inputOf({ regulations })).days).toHaveLength(1);
    expect(() => evaluate(inputOf({ regulations, to: '2022-12-07' }))).toThrow(
      expect.objectContaining({ code: 'attendance/no-regulation', details: { date: '2022-12-07' } }),
    );
  });
});

it('whatever is in the file, the answer is rules or this error', () => {
  const almost = fc.record(
    {
      regulations: fc.array(
        fc.record({ validFrom: fc.string(), bands: fc.anything() }, { requiredKeys: [] }),
      ),
      codeBook: fc.anything(),
      holidays: fc.anything(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), almost), (value) => {
      problemsIn(value);
    }),
    { numRuns: 2_000 },
  );
});
