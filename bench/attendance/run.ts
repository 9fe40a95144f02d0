/** What `main.ts` bundles and starts: day codes beside json-rules-engine on the same days, in workers, in a page; lines of logs. */
import { markdownTable, table } from '../sign-in/figures/table.js';
import { thisMachine } from '../sign-in/machine.js';
import { assertEqualDays } from './equal-days.js';
import { type Flags, readFlags, USAGE } from './flags.js';
import { measureImport } from './import/measure-import.js';
import { measurePage } from './page.js';
import { type AttendanceFigures, figuresText } from './report.js';
import { measureSpeed } from './speed.js';
import { measureWorkers } from './workers.js';

const say = (line: string) => process.stderr.write(`${line}\n`);
const print = (text: string) => process.stdout.write(`${text}\n`);

async function measure({ people, peer, rounds }: Flags): Promise<AttendanceFigures> {
  const machine = thisMachine();
  say(`Comparing every day of ${peer} people …`);
  await assertEqualDays(peer);
  say('… days per second …');
  const speed = await measureSpeed(people, peer, rounds);
  say('… in workers …');
  // More rounds: two cores of a shared machine are rarely both free.
  const workers = await measureWorkers(people, 3 * rounds);
  say('… in a page …');
  const page = await measurePage();
  say('… lines of a log …');
  const imported = await measureImport({ rounds });
  return { machine, rounds, speed, workers, page, imported };
}

async function main(): Promise<void> {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) {
    print(USAGE);
    return;
  }
  const figures = await measure(flags);
  if (flags.json) print(JSON.stringify(figures, null, 2));
  else print(figuresText(figures, flags.markdown ? markdownTable : table));
}

await main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  if (error instanceof TypeError) say(USAGE);
  process.exitCode = 1;
});
