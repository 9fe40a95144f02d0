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

/** Session checks with prepared requests: what a peer costs, and nothing else. */
export async function measureInProcess(
  sessions: readonly Sessions[],
  rounds: number,
): Promise<readonly CheckFigures[]> {
  return figures(await inTurns(sessions, rounds, checkInProcess));
}

/** The sessions of a few people who come again and again, for those who remember them; the first peer for comparison. */
export function again(sessions: readonly Sessions[], people: number): readonly Sessions[] {
  const fewOnly = <T>(all: readonly T[]) =>
    all.map((_, index) => all[index % people] ?? all[0]) as readonly T[];
  return sessions
    .filter(({ peer }, index) => index === 0 || peer.remembers !== undefined)
    .map(({ peer, cookies, subjects }) => ({ peer, cookies: fewOnly(cookies), subjects: fewOnly(subjects) }));
}

/** Session checks behind Express over HTTP on this machine: what an app would see of the difference. */
export async function measureOverHttp(
  sessions: readonly Sessions[],
  rounds: number,
): Promise<readonly CheckFigures[]> {
  const load = await startLoadGenerator();
  const served = await Promise.all(
    sessions.flatMap((one) => (one.peer.app ? [serve(one, one.peer.app)] : [])),
  );
  try {
    return figures(await inTurns(served, rounds, checkOverHttp(load)));
  } finally {
    load.close();
    await Promise.all(served.map((one) => one.close()));
  }
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
