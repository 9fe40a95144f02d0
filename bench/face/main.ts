/** `pnpm bench:face`: from photo to vector, this kit beside its peers on the same photos in one run. */
import { markdownTable, table } from '../sign-in/figures/table.js';
import { thisMachine } from '../sign-in/machine.js';
import { type AccuracyFigures, measureAccuracy } from './accuracy.js';
import { type Flags, readFlags, USAGE } from './flags.js';
import { allPeers, packsOf } from './peers/all-peers.js';
import { photosOfPairs } from './photos/pairs-file.js';
import { portraits } from './photos/portraits.js';
import { type FaceFigures, figuresText } from './report.js';
import { measureSpeed } from './speed.js';
import { measureSplit, type SplitFigures } from './split.js';

const say = (line: string) => process.stderr.write(`${line}\n`);

async function measure({ pairs, packs, photos: most, rounds }: Flags): Promise<FaceFigures> {
  const machine = thisMachine();
  const known = await (pairs === undefined ? portraits() : photosOfPairs(pairs));
  // Spread over all of them: neighbours in a list are often of one person.
  const step = Math.max(1, Math.floor(known.photos.length / most));
  const timed = known.photos.filter((_, i) => i % step === 0).slice(0, most);
  const own = packsOf(packs);
  const peers = await allPeers(own);
  try {
    say(`${known.name}; timing ${timed.length} photos …`);
    const speed = await measureSpeed(peers, timed, rounds, say);
    const splits: SplitFigures[] = [];
    for (const pack of own) splits.push(await measureSplit(pack, timed, rounds));
    const accuracy: AccuracyFigures[] = [];
    for (const peer of peers) {
      say(`… pairs of ${peer.name}`);
      accuracy.push(await measureAccuracy(peer, known));
    }
    return { machine, photos: known.name, timed: timed.length, rounds, speed, splits, accuracy };
  } finally {
    await Promise.all(peers.map((peer) => peer.close()));
  }
}

async function main(): Promise<void> {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) return console.log(USAGE);
  const figures = await measure(flags);
  if (flags.json) console.log(JSON.stringify(figures, null, 2));
  else console.log(figuresText(figures, flags.markdown ? markdownTable : table));
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof TypeError) console.error(USAGE);
  process.exitCode = 1;
});
