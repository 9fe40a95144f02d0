import { bulkPerson } from '../../tools/servers/ad.mjs';
import { quantile, ratios, type Spread, spread } from '../sign-in/figures/statistics.js';
import type { DirectoryPeer } from './directory-peer.js';

/** Milliseconds of one look-up: quantiles of each round, then the spread of the rounds. */
export interface LookUpFigures {
  readonly name: string;
  readonly p50: Spread;
  readonly p95: Spread;
  readonly p99: Spread;
  /** How many times the median of the first peer, round by round. */
  readonly timesTheFirst: Spread;
}

const SHARES = { p50: 0.5, p95: 0.95, p99: 0.99 } as const;
type Quantiles = Record<keyof typeof SHARES, number>;

/**
 * One look-up after another, the peers in turns, each round beginning with another peer. The first round does not count.
 *
 * @throws Error where a peer gives another person than the one who was asked for
 */
export async function measureLookUps(
  peers: readonly DirectoryPeer[],
  { people, lookUps, rounds }: { people: number; lookUps: number; rounds: number },
): Promise<LookUpFigures[]> {
  const results = peers.map((peer) => ({ peer, rounds: [] as Quantiles[] }));
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < results.length; turn += 1) {
      const result = results[(round + turn) % results.length];
      if (!result) continue;
      const quantiles = await measureRound(result.peer, people, lookUps, round);
      if (round > 0) result.rounds.push(quantiles);
    }
  }
  const medians = (result?: (typeof results)[number]) => result?.rounds.map(({ p50 }) => p50) ?? [];
  return results.map((result) => ({
    name: result.peer.name,
    p50: spread(medians(result)),
    p95: spread(result.rounds.map(({ p95 }) => p95)),
    p99: spread(result.rounds.map(({ p99 }) => p99)),
    timesTheFirst: ratios(medians(result), medians(results[0])),
  }));
}

async function measureRound(
  peer: DirectoryPeer,
  people: number,
  lookUps: number,
  round: number,
): Promise<Quantiles> {
  const times: number[] = [];
  for (let number = 0; number < lookUps; number += 1) {
    // Everybody in turn, far from each other.
    const { nationalId, name } = bulkPerson(((number + round * lookUps) * 7919) % people);
    const from = performance.now();
    const last = await peer.find(nationalId);
    times.push(performance.now() - from);
    if (last !== name.last) throw new Error(`${peer.name} gave somebody else than was asked for`);
  }
  return {
    p50: quantile(times, SHARES.p50),
    p95: quantile(times, SHARES.p95),
    p99: quantile(times, SHARES.p99),
  };
}
