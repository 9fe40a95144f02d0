import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What the other process sends. */
export interface Load {
  readonly port: number;
  readonly cookies: readonly string[];
  /** Who the answer to each cookie must name. */
  readonly subjects: readonly string[];
}

export interface LoadResult {
  readonly wrong: number;
}

/** A process that sends requests, so that the server alone has this one. */
export interface LoadGenerator {
  run(load: Load): Promise<LoadResult>;
  close(): void;
}

export async function startLoadGenerator(): Promise<LoadGenerator> {
  const child = fork(fileURLToPath(new URL('./load-process.ts', import.meta.url)));
  await message(child);
  return {
    run: async (load) => {
      child.send(load);
      return (await message(child)) as LoadResult;
    },
    close: () => child.kill(),
  };
}

/** The next message, unless the process ends first. */
async function message(child: ChildProcess): Promise<unknown> {
  const stop = new AbortController();
  const { signal } = stop;
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error('The process that sends requests has ended.');
  });
  try {
    const [first] = await Promise.race([once(child, 'message', { signal }), ended]);
    return first;
  } finally {
    ended.catch(() => undefined);
    stop.abort();
  }
}
