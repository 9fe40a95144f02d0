import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeLog } from './generated-log.js';
import { assertEqual, importPeers, measureImport } from './measure-import.js';

it('every peer makes the same of every line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attendance-import-'));
  try {
    const path = join(folder, 'attlog.dat');
    await writeLog(path, { lines: 3_000, people: 50 });
    expect(await assertEqual(path)).toEqual({ lines: 3_000, punches: 2_991, refused: 9 });
    await writeFile(
      path,
      '     1042\t2022-12-06 08:29:00\t1\t0\t0\t0\n     10-2\t2022-12-06 08:29:00\t1\t0\t0\t0\n',
    );
    await expect(assertEqual(path)).rejects.toThrow('is not importPunches');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('gives a figure for each peer and round', async () => {
  const { peers, lines } = await measureImport({ lines: 2_000, people: 20, rounds: 2 });
  expect([lines, peers.map(({ name }) => name)]).toEqual([2_000, importPeers.map(({ name }) => name)]);
  for (const { linesPerSecond } of peers) {
    expect(linesPerSecond.min).toBeGreaterThan(0);
    expect(linesPerSecond.max).toBeGreaterThanOrEqual(linesPerSecond.median);
  }
  expect(peers.at(-1)?.timesAsFast.median).toBe(1);
});
