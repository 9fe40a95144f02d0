import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ratios, type Spread, spread } from '../../sign-in/figures/statistics.js';
import { writeLog } from './generated-log.js';
import type { ImportPeer, PeerResult } from './import-peer.js';
import { moc } from './moc.js';
import { readlineSplitDate } from './readline.js';

export interface ImportFigures {
  readonly lines: number;
  readonly megabytes: number;
  readonly people: number;
  readonly rounds: number;
  readonly peers: readonly {
    readonly name: string;
    /** Lines read per second and core, from a file on the disk to punches. */
    readonly linesPerSecond: Spread;
    /** How many times as fast as the last peer, round by round. */
    readonly timesAsFast: Spread;
  }[];
}

export interface ImportMeasurement {
  /** Default 500,000: some 18 MB. */
  readonly lines?: number;
  /** Default 3,000. */
  readonly people?: number;
  /** Default 5, after one that warms up and compares every punch. */
  readonly rounds?: number;
}

export const importPeers: readonly ImportPeer[] = [moc, readlineSplitDate];

/**
 * Lines per second of each peer on one generated log, in turns.
 *
 * @throws Error when two peers do not give the same punches
 */
export async function measureImport({
  lines = 500_000,
  people = 3_000,
  rounds = 5,
}: ImportMeasurement = {}): Promise<ImportFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'attendance-import-'));
  try {
    const path = join(folder, 'attlog.dat');
    const bytes = await writeLog(path, { lines, people });
    await assertEqual(path);
    const rates = importPeers.map((): number[] => []);
    for (let round = 0; round < rounds; round++) {
      for (const [at, peer] of importPeers.entries()) rates[at]?.push(await linesPerSecond(peer, path));
    }
    const base = rates.at(-1) ?? [];
    const peers = importPeers.map(({ name }, at) => ({
      name,
      linesPerSecond: spread(rates[at] ?? []),
      timesAsFast: ratios(rates[at] ?? [], base),
    }));
    return { lines, megabytes: Math.round(bytes / 1e5) / 10, people, rounds, peers };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function linesPerSecond(peer: ImportPeer, path: string): Promise<number> {
  const start = performance.now();
  let characters = 0;
  const { lines } = await peer.read(path, (punches) => {
    for (const { at } of punches) characters += at.length;
  });
  if (characters === 0) throw new Error(`${peer.name} read nothing`);
  return Math.round(lines / ((performance.now() - start) / 1_000));
}

/** Every peer must make the same of every line. */
export async function assertEqual(path: string): Promise<PeerResult> {
  const all: { name: string; result: PeerResult; digest: string }[] = [];
  for (const peer of importPeers) {
    let digest = 0;
    const result = await peer.read(path, (punches) => {
      for (const { employee, at, source, device } of punches) {
        const text = `${employee} ${at} ${source} ${device}`;
        for (let i = 0; i < text.length; i++) digest = (Math.imul(digest, 31) + text.charCodeAt(i)) | 0;
      }
    });
    all.push({ name: peer.name, result, digest: JSON.stringify([result, digest]) });
  }
  const [first, ...others] = all;
  if (!first) throw new Error('there are no peers');
  for (const other of others) {
    if (other.digest === first.digest) continue;
    throw new Error(`${other.name} ${other.digest} is not ${first.name} ${first.digest}`);
  }
  return first.result;
}
