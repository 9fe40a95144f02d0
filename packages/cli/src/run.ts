import { CommanderError } from 'commander';
import { isLong, isRunning, type Outcome, type Setting } from './answer.js';
import { reportError } from './error-report.js';
import { createProgram } from './program.js';
import { printable } from './text/printable.js';
import { written } from './text/write-text.js';
import { untilStopped } from './until-stopped.js';

/**
 * Runs one command line.
 *
 * @returns the exit code: 0 done and yes, 1 done and no, 2 could not be done
 */
export async function run(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  let complaint = '';
  let outcome: Outcome | undefined;
  const program = createProgram({
    done: (result) => {
      outcome = result;
    },
    complain: (text) => {
      complaint += text;
    },
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return outcome ? await finish(outcome, json) : 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    reportError(error, { json, complaint, lang: program.opts<Setting>().lang });
    return 2;
  }
}

async function finish(outcome: Outcome, json: boolean): Promise<number> {
  if (isRunning(outcome)) {
    console.log(`ready ${outcome.url}`);
    await untilStopped(outcome);
    return 0;
  }
  if (isLong(outcome)) return (await outcome.writeJson((text) => written(process.stdout, text))) ? 0 : 1;
  console.log(json ? JSON.stringify(outcome.data, null, 2) : printable(outcome.text));
  return outcome.yes ? 0 : 1;
}
