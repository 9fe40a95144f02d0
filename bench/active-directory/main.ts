import { startAd } from '../../tools/servers/ad.mjs';
import { markdownTable, short, type TableWriter, table } from '../sign-in/figures/table.js';
import { machineText, thisMachine } from '../sign-in/machine.js';
import { type Flags, readFlags, USAGE } from './flags.js';
import { type LookUpFigures, measureLookUps } from './look-ups.js';
import { allPeers } from './peers.js';

const KINDS = [
  { indexed: false, title: 'national IDs without an index, as Active Directory comes' },
  { indexed: true, title: 'national IDs with an index' },
] as const;

async function measure(flags: Flags, indexed: boolean): Promise<LookUpFigures[]> {
  const ad = await startAd({ bulk: flags.people, indexed });
  if ('reason' in ad) throw new Error(ad.reason);
  try {
    const peers = await allPeers(ad);
    try {
      return await measureLookUps(peers, flags);
    } finally {
      await Promise.all(peers.map((peer) => peer.close()));
    }
  } finally {
    await ad.stop();
  }
}

function figuresText(title: string, figures: readonly LookUpFigures[], write: TableWriter): string {
  const head = ['', 'p50 ms', 'p95 ms', '(min–max)', 'p99 ms', '× the first', '(min–max)'];
  const rows = figures.map(({ name, p50, p95, p99, timesTheFirst }) => [
    name,
    short(p50.median),
    short(p95.median),
    `${short(p95.min)}–${short(p95.max)}`,
    short(p99.median),
    short(timesTheFirst.median),
    `${short(timesTheFirst.min)}–${short(timesTheFirst.max)}`,
  ]);
  return `One look-up, ${title}\n\n${write(head, rows)}`;
}

async function main(): Promise<void> {
  const flags = readFlags(process.argv.slice(2));
  const machine = thisMachine();
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const results: { title: string; figures: LookUpFigures[] }[] = [];
  for (const { indexed, title } of KINDS) {
    say(`${flags.people} people, ${title} …`);
    results.push({ title, figures: await measure(flags, indexed) });
  }
  if (flags.json) {
    console.log(JSON.stringify({ machine, ...flags, results }, null, 2));
    return;
  }
  const write = flags.markdown ? markdownTable : table;
  const { people, lookUps, rounds } = flags;
  console.log(
    `${machineText(machine)}\nSamba with ${people} people, medians of ${rounds} rounds of ${lookUps}`,
  );
  for (const { title, figures } of results) console.log(`\n${figuresText(title, figures, write)}`);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof TypeError) console.error(USAGE);
  process.exitCode = 1;
});
