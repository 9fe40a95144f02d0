import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { run } from './run.js';

// Some cases start processes that read the whole source: slow where other suites run beside them.
vi.setConfig({ testTimeout: 120_000 });

const tsx = createRequire(import.meta.url).resolve('tsx');
const bin = fileURLToPath(new URL('./bin.ts', import.meta.url));

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Standard output as JSON. */
  json<T = Record<string, unknown>>(): T;
}

/** The real program from its source, as a process of its own. */
function startMoc(args: readonly string[], { cwd = process.cwd() } = {}): ChildProcessWithoutNullStreams {
  const { INIT_CWD: _packageManagers, ...env } = process.env;
  const flags = ['--conditions=@moc-sdk/source', '--import', tsx, bin];
  return spawn(process.execPath, [...flags, ...args], { cwd, env });
}

/** Runs one command line in this process: the same program without the start of a new one. */
export async function moc(args: readonly string[], { cwd = process.cwd() } = {}): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const keep = (stream: keyof typeof said, end: string) => (text: unknown) => {
    said[stream] += `${text}${end}`;
    return true;
  };
  vi.stubEnv('INIT_CWD', cwd);
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(keep('stdout', '\n')),
    vi.spyOn(console, 'error').mockImplementation(keep('stderr', '\n')),
    vi.spyOn(process.stdout, 'write').mockImplementation(keep('stdout', '')),
  ];
  try {
    const code = await run(args);
    return { code, ...said, json: <T>() => JSON.parse(said.stdout) as T };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

/** Runs the real program to its end, as a process of its own that can be fed standard input. */
export async function mocProcess(
  args: readonly string[],
  { cwd = process.cwd(), stdin = '' } = {},
): Promise<Ended> {
  const child = startMoc(args, { cwd });
  child.stdin.end(stdin);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr, json: <T>() => JSON.parse(stdout) as T };
}

/** Lends a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'moc-cli-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lends a server for as long as the work takes, and ends it hard when the work fails. */
export async function withServer<T>(
  args: readonly string[],
  { cwd = process.cwd() },
  work: (server: { url: string; stop(signal: 'SIGINT' | 'SIGTERM'): Promise<number | null> }) => Promise<T>,
): Promise<T> {
  const child = startMoc(args, { cwd });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  try {
    const stop = async (signal: 'SIGINT' | 'SIGTERM') => {
      child.kill(signal);
      return (await ended)[0];
    };
    return await work({ url: await readyUrl(child), stop });
  } finally {
    child.kill('SIGKILL');
  }
}

async function readyUrl(child: ChildProcessWithoutNullStreams): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const url = /^ready (\S+)$/m.exec(said)?.[1];
    if (url) return url;
  }
  throw new Error(`ended without being ready: ${said}`);
}
