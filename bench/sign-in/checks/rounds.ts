/** What one round of one peer cost. */
export interface Round {
  /** Checks per second of the clock on the wall. */
  readonly perSecond: number;
  /** Time of the processor per check, all threads of this process, microseconds. */
  readonly cpuMicroseconds: number;
}

/** The rounds of one peer, in the order they ran. */
export interface Measured<Peer> {
  readonly peer: Peer;
  readonly rounds: readonly Round[];
}

/**
 * Runs the peers in turns: one round each, then the next round, each time beginning with another peer, so that what
 * the machine does besides falls on all of them. The first turn warms up and does not count.
 */
export async function inTurns<Peer>(
  peers: readonly Peer[],
  count: number,
  run: (peer: Peer) => Promise<Round>,
): Promise<readonly Measured<Peer>[]> {
  const rounds = peers.map((): Round[] => []);
  for (let turn = 0; turn <= count; turn++) {
    for (let step = 0; step < peers.length; step++) {
      const index = (turn + step) % peers.length;
      const peer = peers[index];
      if (peer === undefined) continue;
      const round = await run(peer);
      if (turn > 0) rounds[index]?.push(round);
    }
  }
  return peers.map((peer, index) => ({ peer, rounds: rounds[index] ?? [] }));
}

/** Times a piece of work of many checks. */
export async function timed(checks: number, work: () => Promise<void>): Promise<Round> {
  const cpuBefore = process.cpuUsage();
  const from = performance.now();
  await work();
  const seconds = (performance.now() - from) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { perSecond: checks / seconds, cpuMicroseconds: (user + system) / checks };
}
