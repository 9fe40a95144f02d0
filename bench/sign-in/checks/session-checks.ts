import { ratios, type Spread, spread } from '../figures/statistics.js';
import type { SessionPeer } from '../peers/session-peer.js';
import type { SessionContent } from '../session-content.js';
import { checkInProcess, type Sessions } from './in-process.js';
import { startLoadGenerator } from './load-generator.js';
import { checkOverHttp, serve } from './over-http.js';
import { inTurns, type Measured, type Round } from './rounds.js';

/** The figures of one peer. */
export interface CheckFigures {
  readonly name: string;
  readonly version: string;
  readonly keeps: SessionPeer['keeps'];
  readonly reissues: string;
  /** Length of the `Cookie` header. */
  readonly cookieBytes: number;
  readonly perSecond: Spread;
  readonly cpuMicroseconds: Spread;
  /** How many times the rate of the peer that all are compared with. */
  readonly timesBase: Spread;
}

/** Begins the sessions of every peer. */
export async function beginSessions(
  peers: readonly SessionPeer[],
  contents: readonly SessionContent[],
): Promise<readonly Sessions[]> {
  const subjects = contents.map(({ identity }) => identity.subject);
  const all: Sessions[] = [];
  // One after the other: thousands of logins are under way in each.
  for (const peer of peers) all.push({ peer, subjects, cookies: await peer.begin(contents) });
  return all;
}

/** How the cookies of a round are known to who remembers them. */
export type Sight = 'first' | 'again';

/** Session checks with prepared requests: what a peer costs, and nothing else. */
export async function measureInProcess(
  sessions: readonly Sessions[],
  rounds: number,
  sight: Sight,
): Promise<readonly CheckFigures[]> {
  return figures(await inTurns(seen(sessions, sight), rounds, asSeen(sight, checkInProcess)));
}

/** Session checks behind Express over HTTP on this machine: what an app would see of the difference. */
export async function measureOverHttp(
  sessions: readonly Sessions[],
  rounds: number,
  sight: Sight,
): Promise<readonly CheckFigures[]> {
  const load = await startLoadGenerator();
  const served = await Promise.all(
    seen(sessions, sight).flatMap((one) => (one.peer.app ? [serve(one, one.peer.app)] : [])),
  );
  try {
    return figures(await inTurns(served, rounds, asSeen(sight, checkOverHttp(load))));
  } finally {
    load.close();
    await Promise.all(served.map((one) => one.close()));
  }
}

/** Again is measured of who remembers, beside the peer that all are compared with. */
function seen(sessions: readonly Sessions[], sight: Sight): readonly Sessions[] {
  return sessions.filter(({ peer }, index) => sight === 'first' || index === 0 || peer.restart);
}

function asSeen<One extends Sessions>(sight: Sight, check: (one: One) => Promise<Round>) {
  return (one: One): Promise<Round> => {
    if (sight === 'first') one.peer.restart?.();
    return check(one);
  };
}

/** The first peer is what all are compared with. */
function figures(measured: readonly Measured<Sessions>[]): readonly CheckFigures[] {
  const base = rates(measured[0]?.rounds ?? []);
  return measured.map(({ peer: { peer, cookies }, rounds }) => ({
    name: peer.name,
    version: peer.version,
    keeps: peer.keeps,
    reissues: peer.reissues,
    cookieBytes: cookies[0]?.length ?? 0,
    perSecond: spread(rates(rounds)),
    cpuMicroseconds: spread(rounds.map(({ cpuMicroseconds }) => cpuMicroseconds)),
    timesBase: ratios(rates(rounds), base),
  }));
}

const rates = (rounds: readonly Round[]) => rounds.map(({ perSecond }) => perSecond);
