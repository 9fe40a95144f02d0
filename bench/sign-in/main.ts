/** `pnpm bench:sign-in`: the sign-in kit beside its peers, on the same work in one run. */
import { conformance, conformanceData, conformanceText, isConformant } from './conformance/conformance.js';
import { markdownTable, table } from './figures/table.js';
import { type Flags, readFlags, USAGE } from './flags.js';
import { measure, timingText } from './timing.js';

const say = (line: string) => process.stderr.write(`${line}\n`);
const print = (data: unknown, text: string, { json }: Flags) =>
  console.log(json ? JSON.stringify(data, null, 2) : text);

async function run(flags: Flags): Promise<void> {
  const writer = flags.markdown ? markdownTable : table;
  if (!flags.conformance) {
    const timing = await measure(flags, say);
    return print(timing, timingText(timing, writer), flags);
  }
  const all = await conformance(say);
  print(conformanceData(all), conformanceText(all, writer), flags);
  if (!isConformant(all)) process.exitCode = 1;
}

function flagsOrUsage(): Flags | undefined {
  try {
    return readFlags(process.argv.slice(2));
  } catch (error) {
    say(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exitCode = 2;
    return undefined;
  }
}

const flags = flagsOrUsage();
if (flags) await run(flags);
