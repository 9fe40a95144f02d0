import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleAccountEvent } from '../fixtures/sample-events.js';
import { deepFrozen, outcomeOf } from '../fixtures/transition-walk.js';
import {
  type AccountEvent,
  type AccountEventType,
  type AccountState,
  accountTransitions,
  newAccount,
  reduceAccount,
} from './index.js';

const types = [...new Set(Object.values(accountTransitions).flatMap(Object.keys))] as AccountEventType[];

/** Few ids and versions, so that repeats and conflicts happen. Days run from the registration to beyond its end. */
const anyEvent: fc.Arbitrary<AccountEvent> = fc
  .record({
    type: fc.constantFrom(...types),
    id: fc.integer({ min: 0, max: 30 }),
    day: fc.integer({ min: 0, max: 80 }),
    expects: fc.oneof(
      { weight: 9, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 6 }) },
    ),
  })
  .map(({ type, id, day, expects }) => ({
    ...sampleAccountEvent(type, `id-${id}`),
    at: new Date(Date.parse('2026-11-24T08:29:00+07:00') + day * 86_400_000).toISOString(),
    ...(expects === undefined ? {} : { expects }),
  }));

function check(state: AccountState, event: AccountEvent): AccountState {
  const outcome = outcomeOf(() => reduceAccount(state, event));
  if (!('value' in outcome)) {
    const isKnown = outcome.code === 'account/illegal-event' || outcome.code === 'request/conflict';
    if (!isKnown || state.applied.includes(event.id)) throw new Error(`refused with ${outcome.code}`);
    return state;
  }
  const next = outcome.value;
  if (state.applied.includes(event.id)) {
    if (next !== state) throw new Error('a repeat changed the state');
    return state;
  }
  if (next.stage !== accountTransitions[state.stage][event.type]) throw new Error('not a step of the table');
  if (next.version !== state.version + 1 || next.version !== next.applied.length)
    throw new Error('miscounted');
  if (event.expects !== undefined && event.expects !== state.version) throw new Error('conflict unseen');
  if ((next.stage === 'ministry-personnel') !== (next.recognised !== undefined)) throw new Error('badge');
  if (next.stage === 'permanent' && next.expiresAt !== undefined) throw new Error('permanent with an end');
  return deepFrozen(next);
}

it('keeps its word in 20,000 random lives, and survives JSON at every end', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 24 }), (events) => {
      const end = events.reduce(check, newAccount);
      seen.add(end.stage);
      expect(JSON.parse(JSON.stringify(end))).toStrictEqual(end);
    }),
    { numRuns: 20_000 },
  );
  expect([...seen].sort()).toEqual(Object.keys(accountTransitions).sort());
}, 120_000);
