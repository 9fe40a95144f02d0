import {
  compileRules,
  decide,
  evaluateWith,
  type PreparedFacts,
  prepareFacts,
} from '@moc-sdk/attendance-rules/evaluate';
import { ratios, type Spread, spread } from '../sign-in/figures/statistics.js';
import { people, rules } from './people.js';
import { type DayFacts, dayFactsOf, rulesEngine, runDay } from './rules-engine.js';

/** Days per second and core. */
export interface SpeedFigures {
  readonly people: number;
  readonly days: number;
  readonly punches: number;
  /** People whose days the peer works out in a round: it is too slow for all. */
  readonly peerPeople: number;
  readonly rows: readonly {
    readonly name: string;
    readonly ours: Spread;
    readonly peer: Spread;
    readonly timesAsFast: Spread;
  }[];
}

const DAYS = 31;
/** One pass over prepared facts is so short that a collection of garbage would be a large part of it. */
const PASSES = 4;

export async function measureSpeed(count: number, peerPeople: number, rounds: number): Promise<SpeedFigures> {
  const rulebook = compileRules(rules);
  const all = people(count);
  const prepared = all.map((facts) => prepareFacts(rulebook, facts));
  const engine = rulesEngine();
  const sample = all.slice(0, peerPeople);
  const peerPrepared = sample.flatMap((facts) => dayFactsOf(facts, true));
  const rates = { prepared: newRates(), iso: newRates() };
  // The first round warms up and does not count.
  for (let round = 0; round <= rounds; round++) {
    const measured = {
      prepared: [
        await rate(PASSES * count, () => {
          let numbers = 0;
          for (let pass = 0; pass < PASSES; pass++) numbers += decideAll(prepared);
          return numbers;
        }),
        await rate(peerPeople, () => runAll(peerPrepared)),
      ],
      iso: [
        await rate(count, () =>
          all.reduce((sum, facts) => sum + evaluateWith(rulebook, facts).days.length, 0),
        ),
        await rate(peerPeople, () => runAll(sample.flatMap((facts) => dayFactsOf(facts, false)))),
      ],
    };
    if (round === 0) continue;
    for (const kind of ['prepared', 'iso'] as const) {
      rates[kind].ours.push(measured[kind][0] as number);
      rates[kind].peer.push(measured[kind][1] as number);
    }
  }
  return {
    people: count,
    days: count * DAYS,
    punches: all.reduce((sum, { punches }) => sum + punches.length, 0),
    peerPeople,
    rows: [
      row('prepared facts to codes, with the trace', rates.prepared),
      row('validated ISO facts to whole days, with the trace', rates.iso),
    ],
  };

  async function runAll(days: readonly DayFacts[]): Promise<number> {
    let late = 0;
    for (const day of days) late += (await runDay(engine, day)).lateMinutes;
    return late;
  }
}

/** Days per second of one pass over people's months. */
export function decideAll(prepared: readonly PreparedFacts[]): number {
  let numbers = 0;
  for (const facts of prepared) numbers += decide(facts).numbers.length;
  return numbers;
}

async function rate(count: number, pass: () => number | Promise<number>): Promise<number> {
  const start = performance.now();
  const result = await pass();
  const seconds = (performance.now() - start) / 1_000;
  if (!Number.isFinite(result)) throw new Error('nothing was worked out');
  return Math.round((count * DAYS) / seconds);
}

function newRates(): { ours: number[]; peer: number[] } {
  return { ours: [], peer: [] };
}

function row(name: string, { ours, peer }: { ours: number[]; peer: number[] }): SpeedFigures['rows'][number] {
  return { name, ours: spread(ours), peer: spread(peer), timesAsFast: ratios(ours, peer) };
}
