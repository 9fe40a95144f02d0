import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type AttachmentRule, isMocErrorCode, MocError } from '@moc-sdk/core';
import { pdfLane } from '../lanes.js';

/** A scan of 10 MB is done in about a second. */
const MAX_MILLISECONDS = 6_000;
const MEMORY = {
  maxOldGenerationSizeMb: 64,
  maxYoungGenerationSizeMb: 16,
  codeRangeSizeMb: 16,
  stackSizeMb: 4,
};

/** What the thread says in the end. Anything else, or nothing, is a refusal too. */
interface Finding {
  /** `accepted`, or the code of an error. */
  verdict: string;
}

/**
 * Opens a PDF in a thread of its own, with a limit of time and memory, and refuses what a scanned paper never holds.
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
    const verdict = await inThread({ path, maxPages: rule.maxPages, maxPixels: rule.maxPixels }, signal);
    if (verdict === 'accepted') return;
    const code = isMocErrorCode(verdict) ? verdict : 'attachment/unreadable';
    throw new MocError(code, {
      details: { maxPages: rule.maxPages, maxMegapixels: rule.maxPixels / 1_000_000 },
    });
  }, signal);
}

async function inThread(workerData: object, signal?: AbortSignal): Promise<string> {
  const thread = new Worker(threadFile(), {
    workerData,
    resourceLimits: MEMORY,
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  try {
    return await new Promise<string>((resolve, reject) => {
      const clock = setTimeout(() => resolve('attachment/too-complex'), MAX_MILLISECONDS);
      const giveUp = () => reject(signal?.reason);
      signal?.addEventListener('abort', giveUp, { once: true });
      thread.once('message', ({ verdict }: Finding) => resolve(verdict));
      thread.once('error', (error: NodeJS.ErrnoException) =>
        resolve(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'attachment/too-complex' : 'attachment/unreadable',
        ),
      );
      thread.once('exit', () => {
        clearTimeout(clock);
        signal?.removeEventListener('abort', giveUp);
        resolve('attachment/unreadable');
      });
    });
  } finally {
    await thread.terminate();
  }
}

/**
 * The thread runs a plain JavaScript file, which is shipped as it is, so that it is there before and after the build and
 * whatever the build calls the pieces.
 */
function threadFile(): string {
  const manifest = createRequire(import.meta.url).resolve('@moc-sdk/service/package.json');
  return join(dirname(manifest), 'src', 'uploads', 'pdf', 'thread.mjs');
}
