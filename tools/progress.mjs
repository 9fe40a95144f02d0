/** Progress for people: one line a step, with its time; details only when something fails. */
import { spawn } from 'node:child_process';

const isTerminal = process.stdout.isTTY === true && !process.env.CI;
const bold = (text) => (isTerminal ? `\u001b[1m${text}\u001b[0m` : text);
const red = (text) => (isTerminal ? `\u001b[31m${text}\u001b[0m` : text);
const dim = (text) => (isTerminal ? `\u001b[2m${text}\u001b[0m` : text);

export const say = (line = '') => process.stdout.write(`${line}\n`);
export const heading = (line) => say(bold(line));

/** What stops a set-up or a start, told so that a person can act: no stack trace. */
export class Stop extends Error {
  constructor(message, hint, output = '') {
    super(message);
    this.hint = hint;
    this.output = output;
  }
}

export const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

/**
 * Runs one step and prints how long it took; a terminal sees the seconds pass. `work` may return a word on the result.
 */
export async function step(doing, done, work) {
  const from = Date.now();
  const forget = showPassing(doing, from);
  try {
    const note = await work();
    forget();
    say(`  ✓ ${done}${note ? dim(` · ${note}`) : ''} ${dim(`(${seconds(from)})`)}`);
  } catch (error) {
    forget();
    say(red(`  ✗ ${doing} (${seconds(from)})`));
    throw error;
  }
}

/** @returns what clears the line */
function showPassing(doing, from) {
  if (!isTerminal) return () => {};
  const clear = '\r\u001b[2K';
  const show = () => {
    const passed = Math.floor((Date.now() - from) / 1000);
    process.stdout.write(`${clear}  ${doing} …${passed > 1 ? ` ${passed} s` : ''}`);
  };
  show();
  const ticking = setInterval(show, 1000);
  return () => {
    clearInterval(ticking);
    process.stdout.write(clear);
  };
}

/** Ends the program: a `Stop` as its message and hint, anything else with its stack. */
export function fail(error) {
  if (error instanceof Stop) {
    if (error.output) process.stderr.write(`\n${error.output.trimEnd()}\n`);
    process.stderr.write(`\n${red(error.message)}\n${error.hint ? `${error.hint}\n` : ''}`);
  } else {
    process.stderr.write(`\n${error?.stack ?? error}\n`);
  }
  process.exit(1);
}

/**
 * Runs a program and resolves with its output; rejects with `{ code, output }` when it fails.
 * `live: true` lets it write to the terminal itself.
 */
export function run(command, args, { cwd, env, live = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (cause) =>
      reject(Object.assign(new Error(`${command}: ${cause.message}`), { output })),
    );
    child.on('close', (code, signal) =>
      code === 0
        ? resolve(output)
        : reject(
            Object.assign(new Error(`${args.find((arg) => !arg.startsWith('-')) ?? command} failed`), {
              code: code ?? signal,
              output,
            }),
          ),
    );
  });
}
