import * as z from 'zod';
import { invalidInput } from './parse.js';
import { problemsOf } from './problems.js';
import { regulationProblems } from './regulation-problems.js';
import { codeBookEntrySchema, holidaySchema, regulationSchema } from './schema.js';
import type { AttendanceRules } from './types.js';
import { unknownKeys } from './unknown-keys.js';

/** The one file that an agency writes: its regulations, and where they differ from the Thai default set, its code book and holidays. */
export const ruleSetSchema = z.object({
  $schema: z.string().optional(),
  regulations: z.array(regulationSchema).min(1),
  codeBook: z.array(codeBookEntrySchema).optional(),
  holidays: z.array(holidaySchema).optional(),
});

/**
 * Reads what an agency wrote: `{ regulations, codeBook?, holidays? }`, or the list of regulations alone. A property that
 * is not known is refused, with the one that may be meant; names that begin with `_` or `$` are the writer's own notes.
 * Overlapping regulations are refused.
 *
 * @throws MocError `attendance/invalid-input`: `details.issues` lists `{ path, problem, example }`
 *
 * @example
 * ```ts
 * const rules = loadRuleSet(JSON.parse(text));
 * const rulebook = compileRules(rules);
 * ```
 */
export function loadRuleSet(value: unknown): AttendanceRules {
  const given = Array.isArray(value) ? { regulations: value } : value;
  const parsed = ruleSetSchema.safeParse(given);
  const problems = [
    ...unknownKeys(ruleSetSchema, given),
    ...(parsed.success ? regulationProblems(parsed.data.regulations) : problemsOf(parsed.error)),
  ];
  if (!parsed.success || problems.length > 0) throw invalidInput(problems);
  const { $schema: _, ...rules } = parsed.data;
  return rules;
}
