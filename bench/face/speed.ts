import { ratios, type Spread, spread } from '../sign-in/figures/statistics.js';
import type { FacePeer } from './face-peer.js';

/** How long a peer takes from the bytes of a JPEG file to the vector. */
export interface SpeedFigures {
  readonly name: string;
  /** Milliseconds a photo: the mean of each round, then the spread of the rounds. */
  readonly ms: Spread;
  /** Milliseconds of processor a photo, of all threads: steadier where the machine does other things too. */
  readonly processorMs: Spread;
  /** How many times as long as the first peer, round by round. */
  readonly timesTheFirst: Spread;
  /** The same of the processor's time. */
  readonly processorTimesTheFirst: Spread;
}

/** Means of one round, milliseconds a photo. */
interface Round {
  readonly ms: number;
  readonly processorMs: number;
}

/**
 * One photo after another, the peers in turns, each round beginning with another peer. The first round does not count.
 */
export async function measureSpeed(
  peers: readonly FacePeer[],
  photos: readonly Uint8Array[],
  rounds: number,
  say: (line: string) => void,
): Promise<SpeedFigures[]> {
  const results = peers.map((peer) => ({ peer, rounds: [] as Round[] }));
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < results.length; turn += 1) {
      const result = results[(round + turn) % results.length];
      if (!result) continue;
      const measured = await measureRound(result.peer, photos);
      if (round > 0) result.rounds.push(measured);
    }
    say(round === 0 ? '… warm' : `… round ${round} of ${rounds}`);
  }
  const of = (place: number, figure: keyof Round) =>
    results[place]?.rounds.map((round) => round[figure]) ?? [];
  return peers.map(({ name }, place) => ({
    name,
    ms: spread(of(place, 'ms')),
    processorMs: spread(of(place, 'processorMs')),
    timesTheFirst: ratios(of(place, 'ms'), of(0, 'ms')),
    processorTimesTheFirst: ratios(of(place, 'processorMs'), of(0, 'processorMs')),
  }));
}

async function measureRound(peer: FacePeer, photos: readonly Uint8Array[]): Promise<Round> {
  const used = process.cpuUsage();
  const from = performance.now();
  for (const photo of photos) await peer.find(photo);
  const ms = (performance.now() - from) / photos.length;
  const { user, system } = process.cpuUsage(used);
  return { ms, processorMs: (user + system) / 1_000 / photos.length };
}
