import { isDeepStrictEqual } from 'node:util';
import { compileRules, type Day, evaluateWith } from '@moc-sdk/attendance-rules/evaluate';
import { people, rules } from './people.js';
import { dayFactsOf, type PeerDay, rulesEngine, runDay } from './rules-engine.js';

/**
 * Works out every day of some people on both sides, of either kind of facts.
 *
 * @returns the codes that were met
 * @throws Error when a day differs
 */
export async function assertEqualDays(count: number): Promise<Set<string>> {
  const rulebook = compileRules(rules);
  const engine = rulesEngine();
  const met = new Set<string>();
  for (const facts of people(count)) {
    const ours = evaluateWith(rulebook, facts).days.map(shown);
    for (const asNumbers of [true, false]) {
      for (const [index, day] of dayFactsOf(facts, asNumbers).entries()) {
        const theirs = await runDay(engine, day);
        if (isDeepStrictEqual(theirs, ours[index])) continue;
        throw new Error(`${facts.employee.id}, day ${index + 1}: ${JSON.stringify([ours[index], theirs])}`);
      }
    }
    for (const day of ours) met.add(day.in).add(day.out);
  }
  return met;
}

function shown({ in: upper, out: lower, fill, lateMinutes, earlyMinutes }: Day): PeerDay {
  return { in: upper.code, out: lower.code, fill, lateMinutes, earlyMinutes };
}
