import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type AttachmentRule, isMocErrorCode, MocError } from '@moc-sdk/core';
import { pdfLane } from '../lanes.js';
import { limitWork } from './work-limit.js';

/** A scan of 10 MB is done with a second of work. The wait for other files is over by then. */
const LIMIT = { work: 4_000, wall: 30_000 };
const MEMORY = ['--max-old-space-size=64', '--max-semi-space-size=8'];

/** What the process says in the end. Anything else, or nothing, is a refusal too. */
interface Finding {
  /** `accepted`, or the code of an error. */
  verdict: string;
}

/**
 * Opens a PDF in a process of its own, with a limit of work and memory, and refuses what a scanned paper never holds. A
 * process, not a thread: where memory ends, a thread can take everything around it along.
 *
 * @throws MocError `attachment/encrypted`, `attachment/active-content`, `attachment/embedded-file`,
 * `attachment/too-many-pages`, `attachment/too-many-pixels`, `attachment/too-complex`, `attachment/unreadable`
 */
export function inspectPdf(
  path: string,
  rule: Pick<AttachmentRule, 'maxPages' | 'maxPixels'>,
  signal?: AbortSignal,
): Promise<void> {
  return pdfLane.run(async () => {
    const verdict = await inProcess(path, rule, signal);
    if (verdict === 'accepted') return;
    const code = isMocErrorCode(verdict) ? verdict : 'attachment/unreadable';
    throw new MocError(code, {
      details: { maxPages: rule.maxPages, maxMegapixels: rule.maxPixels / 1_000_000 },
    });
  }, signal);
}

function inProcess(
  path: string,
  { maxPages, maxPixels }: Pick<AttachmentRule, 'maxPages' | 'maxPixels'>,
  signal?: AbortSignal,
): Promise<string> {
  signal?.throwIfAborted();
  const asked = JSON.stringify({ path, maxPages, maxPixels });
  const child = spawn(process.execPath, [...MEMORY, childFile(), asked], {
    // Whatever it leaves where it runs goes with the file.
    cwd: dirname(path),
    // Nothing of this process's environment, which holds secrets.
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'json',
  });
  return new Promise<string>((resolve, reject) => {
    let verdict: string | undefined;
    const kill = () => child.kill('SIGKILL');
    const stopClock = limitWork(child.pid, LIMIT, kill);
    signal?.addEventListener('abort', kill, { once: true });
    child.once('message', (said) => {
      verdict = (said as Finding).verdict;
      kill();
    });
    const done = () => {
      stopClock();
      signal?.removeEventListener('abort', kill);
      if (signal?.aborted) reject(signal.reason);
      // Ended by the limits, by its own memory or by the machine's.
      else resolve(verdict ?? 'attachment/too-complex');
    };
    child.once('error', (cause) => {
      stopClock();
      reject(new MocError('system/storage-unavailable', { cause, hint: 'No process could be started.' }));
    });
    child.once('exit', done);
  });
}

/**
 * The process runs a plain JavaScript file, which is shipped as it is, so that it is there before and after the build and
 * whatever the build calls the pieces.
 */
function childFile(): string {
  const manifest = createRequire(import.meta.url).resolve('@moc-sdk/service/package.json');
  return join(dirname(manifest), 'src', 'uploads', 'pdf', 'child.mjs');
}
