import { CommanderError } from 'commander';
import {
  type Answer,
  isLong,
  isRunning,
  type LongAnswer,
  type Outcome,
  type Running,
  type Setting,
} from './answer.js';
import { reportError } from './error-report.js';
import { createProgram } from './program.js';
import { printable } from './text/printable.js';
import { whileRead } from './text/while-read.js';
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
  let begun = false;
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
    if (outcome && isLong(outcome)) {
      return await writeLong(outcome, () => {
        begun = true;
      });
    }
    return outcome ? await finish(outcome, json) : 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // Half an answer must not be followed by something that reads as another.
    reportError(error, { json: json && !begun, complaint, lang: program.opts<Setting>().lang });
    return 2;
  }
}

async function finish(outcome: Answer | Running, json: boolean): Promise<number> {
  if (isRunning(outcome)) {
    console.log(`ready ${outcome.url}`);
    await untilStopped(outcome);
    return 0;
  }
  console.log(json ? JSON.stringify(outcome.data, null, 2) : printable(outcome.text));
  return outcome.yes ? 0 : 1;
}

async function writeLong({ writeJson }: LongAnswer, onBegin: () => void): Promise<number> {
  const yes = await whileRead(process.stdout, (write) =>
    writeJson((text) => {
      onBegin();
      return write(text);
    }),
  );
  if (yes === undefined) return 2;
  return yes ? 0 : 1;
}
