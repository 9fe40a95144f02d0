import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isMocErrorCode, MocError } from '@moc-sdk/core';
import { openingLane } from './lanes.js';
import { limitWork, type WorkLimit } from './work-limit.js';

export interface Apart {
  /** Below `src/uploads`. Plain JavaScript, shipped as it is, so that it is there before and after the build. */
  readonly program: string;
  /** What the program is asked; `path` is the file that it opens. */
  readonly asked: { readonly path: string };
  readonly limit: WorkLimit;
  /** What the errors of its verdicts tell. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** What the program says in the end. Anything else, or nothing, is a refusal too. */
interface Finding {
  /** `accepted`, or the code of an error. */
  verdict: string;
}

const MEMORY = ['--max-old-space-size=64', '--max-semi-space-size=8'];
/** Nothing of this process's environment, which holds secrets. glibc gives memory back sooner with few arenas. */
const ENV = { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' } as const;

/**
 * Opens a file that somebody sent in a process of its own, with a limit of work and memory. Not in a thread: where memory
 * ends, or a decoder breaks, a thread takes everything around it along.
 *
 * @throws MocError what the program finds, `attachment/too-complex` when it comes to no end within its limits,
 * `system/storage-unavailable`; the signal's reason
 */
export function openApart(apart: Apart, signal?: AbortSignal): Promise<void> {
  return openingLane.run(async () => {
    const verdict = await verdictOn(apart, signal);
    if (verdict === 'accepted') return;
    const code = isMocErrorCode(verdict) ? verdict : 'attachment/unreadable';
    throw new MocError(code, { details: apart.details });
  }, signal);
}

function verdictOn({ program, asked, limit }: Apart, signal?: AbortSignal): Promise<string> {
  signal?.throwIfAborted();
  const child = spawn(process.execPath, [...MEMORY, pathOf(program), JSON.stringify(asked)], {
    // Whatever it leaves where it runs goes with the file.
    cwd: dirname(asked.path),
    env: ENV,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise<string>((resolve, reject) => {
    let verdict: string | undefined;
    const kill = () => child.kill('SIGKILL');
    const stopClock = limitWork(child.pid, limit, kill);
    signal?.addEventListener('abort', kill, { once: true });
    const end = () => {
      stopClock();
      signal?.removeEventListener('abort', kill);
    };
    child.once('message', (said) => {
      verdict = (said as Finding).verdict;
      kill();
    });
    child.once('error', (cause) => {
      end();
      reject(new MocError('system/storage-unavailable', { cause, hint: 'No process could be started.' }));
    });
    child.once('exit', () => {
      end();
      if (signal?.aborted) reject(signal.reason);
      // Ended by its limits, by its own memory or by the machine's.
      else resolve(verdict ?? 'attachment/too-complex');
    });
  });
}

function pathOf(program: string): string {
  const manifest = createRequire(import.meta.url).resolve('@moc-sdk/service/package.json');
  return join(dirname(manifest), 'src', 'uploads', program);
}
