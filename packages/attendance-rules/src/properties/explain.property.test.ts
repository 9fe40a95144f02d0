import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Because } from '../because.js';
import type { Day } from '../day.js';
import { evaluate } from '../evaluate/evaluate.js';
import { explain } from '../explain/explain.js';
import type { AttendanceInput } from '../input/types.js';
import { anyInput, RUNS, SLOW } from './inputs.test.case.js';

it(
  'explain has a sentence for every fact, in both languages',
  () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { because } of evaluate(input).days) {
          for (const locale of ['th', 'en'] as const) {
            const sentences = explain(because, locale);
            expect(sentences).toHaveLength(because.length);
            expect(sentences.every((text) => text.length > 3 && !/undefined|NaN|\[object/.test(text))).toBe(
              true,
            );
          }
        }
      }),
      RUNS,
    );
  },
  SLOW,
);

const LISTS = [
  'punches',
  'travel',
  'leave',
  'clarifications',
  'holidays',
  'unsynced',
  'regulations',
] as const;
type List = (typeof LISTS)[number];

it(
  'every fact without which a cell would be another is named in the trace',
  () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...LISTS), fc.nat(), (input, list, seed) => {
        const facts = withoutRepeats(input[list] ?? []);
        fc.pre(facts.length > (list === 'regulations' ? 1 : 0));
        const place = list === 'regulations' ? 1 : seed % facts.length;
        const fact = facts[place];
        const before = evaluate({ ...input, [list]: facts }).days;
        const after = evaluate({ ...input, [list]: facts.toSpliced(place, 1) }).days;
        before.forEach((day, at) => {
          if (cell(day) === cell(after[at] as Day)) return;
          // A regulation that begins may take the tap of the night before it: its own window, on its own date.
          if (list === 'regulations' && day.date < (fact as { validFrom: string }).validFrom) return;
          expect(day.because.some((because) => names(because, list, fact))).toBe(true);
        });
      }),
      RUNS,
    );
  },
  SLOW,
);

function cell({ in: upper, out: lower }: Day): string {
  return JSON.stringify([upper.code, upper.label, lower.code, lower.label]);
}

function names(because: Because, list: List, fact: unknown): boolean {
  const has = (value: unknown) =>
    value !== undefined && JSON.stringify(because).includes(JSON.stringify(value));
  const given = fact as Record<string, unknown>;
  switch (list) {
    case 'punches':
      return has(civil(given.at as string));
    case 'holidays':
      return because.rule === 'holiday' && has(given.name);
    case 'unsynced':
      return because.rule === 'unsynced' && has(given.device);
    case 'regulations':
      return because.rule === 'regulation' && has(given.validFrom);
    default:
      return because.rule === (list === 'clarifications' ? 'clarification' : list) && has(given.id);
  }
}

function civil(at: string): string {
  return `${new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
}

/** A fact that is there twice would not be missed; two requests of one id could not be told apart. */
function withoutRepeats(facts: NonNullable<AttendanceInput[List]>): unknown[] {
  const keyOf = (fact: object) =>
    'id' in fact ? fact.id : 'at' in fact ? civilKey(fact) : JSON.stringify(fact);
  return [...new Map(facts.map((fact) => [keyOf(fact), fact])).values()];
}

function civilKey(fact: object): string {
  const { at } = fact as { at: string };
  return Number.isNaN(Date.parse(at)) ? at : civil(at);
}
